/**
 * How common folded byte pairs are in ordinary source text: -10 log2(probability), one byte per pair.
 * Counted over installed JavaScript, Python, Perl and C trees; only used to choose good windows, never for correctness.
 */
const PAIR_BITS = [
  'IIprWaKPdWF4VT18TXZlaW5scHNzdHZ4dHZaaIRQVHh2W2hnUENSX15xlmpZYU1bbn9RSkp4hG1zVplvdF1/h3JurK6XvKGhf7K4uaLAvrG8vL',
  'y7wLu+vLq5pbeoka6lwMW4tKyboaOgovO3trekv6fEt6qZ1NvHzbbmtK6xy+ZYmmqqpKqqlXCGeKCBoIWSg4iNk5OXkpmVmJainXOYnqKSkY+C',
  'c4yKi5W8loWVdZKNvIF0erWgqJeLqn6RhLakW7iLYqO7t4Wklmm7vrh0mre4u8C8tbu8uKq6oba1tLm/ubuzsaKio6Ol5ruvu7jDq82ysMDr69',
  'vbxcqbtKrA41KZhqaOoK6PZoqHnYyfm5a4s7i9tru4vLq5m6yJoqKph8eps7WgoqiipvOzsLqstKawvKqvzMDLw73jeo+gr6p7upm4sq68n5+y',
  'rLy0t7eurb28vL2vvLu3u7K3rLC5u7XKtrjEoKKkpab/ubrBwryw0N25xNXG4MTS46yf2NG+crycua+4cK+vnLu9vbe+tp60u728t727uL+2uL',
  'OzrL3GwKywrZeioqCg5riuvbOvqs6upqzR08THwda3kqzQzFWpl62qrbCEcJRvnaCckZeAgoCHh4iJjYeNm6yTnJypoYiNiX9wj4SHi7CSg41y',
  'iomxe3V0l56gkYKnf52ctqpYnJ6zhqKSpIWRk6SnrJydtqygs6qqrLmtuqC0rJmgoq2Tk4h2ZXt+d5q0hH2JcYuAp21zasCdgZJ4tqidfJuNb6',
  'xvr6O4uG5lXGuOqquVkXF4fYCBgYGCgICunrW2l6KKfH17dGh1hH6MoYqBjXyMiqZ1bXGskp6JgKC9pWu8imeJcomvs5OAeFxLnlSWXndna2ds',
  'aWxqbWltZlCvmmmTgG99eGtheX5/hat/d4FteoincWpshpGLjHuoWIxZr5p3uaO9t7m8nbKop4i6r6uyr7e2ury5u7q4uLe6tru6vMrErKmenK',
  'SinpS4sbK4q8CyzKyYoXrasLTCzpewltTLnq9ju7O6ul+3c6uss7KfmXp/h5ONkJCTlZi2uLe0g7qIh5WLdmZ4gH+Npod+h3qKial2a26gl5+J',
  'e6uluWzHk2m3kKC6sbeRm5qUnaxpuKWMl5ycnp+epqKfpbefs5m6k4ORi39wboh6k52XhIWAiomwgH50rqeThIqbl66PsJt1uX+ysrK3hZN6mL',
  'mukm6XZmt1d4J6g36IiaS2qrODjI2BeX5xZGx3gIOZiHqDdYqDnXFZaKeSkY53s2yUh7icaKiThY+8tZWNkXahsaaBZqqbq6qzrrmusbN8tGet',
  'pbCroYqRk4OZiJqPwqeQfo6ajLGNeIXArKOboqaxm5WoqWSWmaetqbqEioNoo5qSXKdSaGRqdnF1cHJ2qrmqlLGzsXeDg4V2g5yloLevsaSvtb',
  'adqqOkoKOmgLmpdKLjq49rl5KjkK62eo1zWJaUfneTaGVvdHd1eHV0d5m5r5asuJ6Ch4h7goSdk6Gvr6Genb6ns6KXoq+XrZyztYWq/5+Gdrmg',
  'o6Gus4SZg2eXnIJyk15kcnBvdnZzdnWpuLafuLyxgoaIf4GEmoujq56qqKCwl7WkkYWnkreepa+Twf+ooXrAoJyxs7iAp49snqiWepVscHR1cn',
  'l3dnh3q7u3q7m7vIKGiIWFeKKIrbqztbWRx6zEq6+rvKu0qLvBlsr/sa97vaaytLa3qa2WbLWdmHmeb3Fydnd5bnZ1d7K4uqe7ur+Gg4mEhIWg',
  'i6e7t7W5w8e6xrulwcmfsKfFw5nQ/7a+abqqtLi2vJSrkni6mJ6HpXV1cXh4dm51d3iyubiwu7vIhoWJhYaGoKWtvbaks8TjrM/NqK6vqKiTzt',
  'uv6/+yuWq7sau1ubqYs5RmvJ+bjJlucG94eXd0d3d1tri6sby+w4SHh4WGg6Okpci8q7HIwK/V1qyowKDKs8jNqcn/t7xrurK0vLe9mLeXabuh',
  'oYqhdHJxd3l6dXh5eLm5vbG8vcGBiImFiIWko6jEwbq80MC61eCt89W11LPU87HV/7baa7ujsrq4u7WymXO2pZKCqXJzcHh2eXN2dXe1ubmzvb',
  'yjhIeFiYN3oaalwbessrOssLzIuK22r8CD07+28+vHxGy9pq+3uLq1s5Z4uamZhq11cXF5eXh0eHh0uLi8s72+rIWGiYqGdKGlqL2xprKzvLjL',
  'z7vdwa28hs3/uP/jxcNzuW+vuLm6h6h2n7e7u6enmZmGp6OqrK6gq1u4qrijk5mOjYt6ZpmGgpG6l4WIdoB9snRpb8aunJuEzKGqjbu2brR5t6',
  '+puXynX7SZt6y4j32ClqScpKCylrC1s7i7qrqclKCZhXWMiYiXppCNioSYkraKf3W9naOPlL3DtnDShHC6mLa1uryeo4Buuby2h6iyrLS5srq5',
  'vbm5maiLr3GysL6Pb56DlpqcicetgK+Mo6rNpYqYxLq2qaTAq8G22L9Le6Suvrive7aQbY28pZOyube1vry6u7m5u6azk2OOldWdm4uCf4WWkJ',
  'C5kpKjjpubwJCDg62dq5Oby9OWkK67fbJ5uLK7uaG0ja61uF+roKmmo5uVs7i6srirsqhajrKuhqCgimmXjJJ1vo+Al4umerqLjn27m6Orl6vI',
  'uKe+r3m1pLqqvL6rj5Spr7uxtrSkubvBvLu+wLe6uLi1t7iYyrqztJ+Uo6Gfq8S5orWulq3Pp5mf3b+/vbHdwbel1tBju5a6lcHDmX+ThrmouK',
  'qopquqr7K4sry2uJ6+qa+ftness6aZh7Sen7LSq5mnkKul2JiLkM6yuqefvJCOjLOqTaeCm36krYSAfnOsoIN2gneDf4WGhIGCgIGItYOdj72M',
  'cmJXZFljb1hjg2laVllzU4FWaVJ1YGlzfISKo7e5dVemiKB+rqmCgot5rZ2If4x/gYaFh4OChIGCf66WjI+zl2B/f31wfomUZpadgm6OaJeegY',
  'aEZaKWgpCrjp/HwnlNonyRcKWqenaCa6+hf21xgYCBhYmEgoSCgnajdIeItYlWenF/V32HlVuyjIaPXmWIk2pna3aaoXuEroakrL1tV5qDk3yi',
  'roV/knuwpYd5hoN0gomIhYKEg4CHrZCfiLKRW4V+bVJ9lZNfsZRlf1JVgqdxinx7n4qblbONlLzBcleZgYp9np55dYZ4f4yGdYyBdX6GfoGBg4',
  'GAhZqQjo6ikndgWkpkZ1lMYm9eS1NVf1aFRUpKYFdre4BxiqSouXRUnoSKeKGgg4GMb5Sce3qNenJzh4KCf4J/goKWhpGLoZR2gYGAWmiQmVWq',
  'lWCQamKVk4CIdnahmH6frYykr8ZwZ6GJm46klomPk4mlnYZ4gZykoaaipaanpKKQoZGbkqSgX5aYiW2nhaxeoICJlVNrk5ZmhpZ5m5iskbGesa',
  'jRhGGeipSFnqOJgoiFn5yLfoWapaCmpKSmpqSjiaKCepWkooSdWYx/iHWjqq6Mnq2NlW+ql2JFpKprpqSikrPLrIBKmYOQe6Sie3yMeJyRhniJ',
  'oqakpqKlpqeoqIiPi3mHo4xjZ2pZdFVmVI6beFFpZHBsj1ZYTmlxYHiAgYCpp8NyfcCkt6O8x5qfwKnEsZ17ory0yMDLyM7U0rmuy7K5t8yjhW',
  '56n4eup7Grt7q0lJODtq6vuremrquurbijy93Tlm63mqOKuL6gi6mPwbGnk6Sztra5ub29xLm2qLqeqbDCsGygX5SGn6mggnurho1xcYCvcoGU',
  'mLOkyre7g8fd3YhYrYSVfLKbg4N9frejg3d6o6quwKGgt8KetYqXe5ybuJJNYmRxVXFzj1W3lVd9cGBjpGt4clyhlaJ8lIiytcd1VqmHm3y0tY',
  'KAjHq0o4x7jbO5tL68v73JubyAtZOZjr+SW5B8kl6eiIJkuJ2TbYZZbpJpdXxokqCaepuNrbnFdVehg59+uLSAfYaGwJmJen2utK28wL7Kzq6y',
  'l6uSin+tg06Lk45MkmuXRrCIj5B2SJ6pXIaNWaR8qHqkiXnNvHRTnI2deqe2i3iRf8GaiHaTqr2tvMC2vsHJspWooYiXuZeZZ0xmbVp2ZFR/kV',
  'pjWGpdrVRfVIl5cJl0no21v6F3VaCChHelqX97k4GxpoRueqSXqbKqqaO2rKl7pn2XiayDYZJ2h2OmmZZorI6BX2pcbb2BY2trlqBuY7yEorS5',
  'bnu9rrSiz8SqmresyLisprK/vMG9ycTLy8u7sM24u73AwH6Sh5Nmlp6fiKyrkKSlra2GmIulqbOrsbyrnq/z65pTnIaUfqaxh3yEgcGbhXaNwL',
  'O3sLq7xNLMxIiYmZ6Rw41PdGl5Rmtpc2GvkoeVjExaj2GGV1agdZqHqoqdqch0TZ9/jmaGpHNujW+zlXpwhry1rcfHxNDKw5Z5qIaMh7GMVnd9',
  'bUt9bYVNcXRiclVlcpJcW11cinyHdp1+ia/AbEaNfo53uJVxb4tvrYGGdom5srjRxsTI2N24gZ2Kgoeij0uQWYVNcHJsUKiQZ4tRXV6bXkteWp',
  'OVZnmyhJWzuXFbsYamjry1h4uTgMioloSEtMuvz7q729vTroK2iqigw5toY2xugm5wd5eJjWV2altpZWlgW5yXqK6asZah0MV/Y7WQoIG+wIuF',
  'moTFsJiEnrOxssnQ0d3zw7mVoqWSpLKjcaSak2moj6NuuKd8jXJul6p/h4+hqamrqL+SudC9fFizkKaP07qVkqaExrKOhY+zvc7AxMDOycLEm7',
  '+lrpbIoHieiJtslZicrqGQjaeNZJuJiIF9raqLt4qhoKK8sIaCzKC0erDNm57MsMi8rZaii9K2yLjK49jPv6fLsrq8yLR9m4yWWauSrHXLvLGv',
  'qYSOr66hjZi8o42upKRkvLuRc9OltIrSzpynwIrVta2em7zEusfV0M/r0Leqy76ktM/Abm96eWyAfYmboqZnZnaPfKNnbGCpmqaIrKGyy9bOp4',
  'bQs7uO5titq8Ol2LKXnrawrrjC08Cs5uvDmc+wtd3Y0JCZrq2ir42wcbu4o6aVqbWts6uurLOnrZukqKPz2J1SuZq2fKK0pH6Af7GbsqajwMCp',
  'vevL49Lm/6Sst5durIycppWbh4+TnaewrZGhlKSdl5NwgbSWq4Cgy5agdaKCbaNzs6S+yJGTkJunsaGYi3eWmn6foKKkoaObrK2tqaWonJ2dlY',
  '6Qp6630barqpisrbqYlpfGuLWxrr2WcIOVr1nCf7Slx8t/yXxsrLeon6d3f3CWhZaYm4eSn7HSwqPFl5OYkoN0lYyMiquUj5SDmJK1gX1+saOr',
  'j4mkeqGBxZeYpJG9mMfgqby9tfPW0eCIzOPJ///d/////7vzwoHH4Kvb6/Pg2PP///P///Pz6/P/6/Pj69jj/8nR85isxIDRb8iStXrjn5qTtp',
  'GwuKlyqaGdmaiooqOsnpymzrK6h9V8g4+CbmWKgYSRpoV0fXV9ept0bmWtmYuKfJ2Gt7e3cg==',
].join('');

const six = (byte: number): number => ((byte & 0x40) >> 1) | (byte & 0x1f);

/** Estimated share of text positions at which the folded trigram a b c begins. */
export type TrigramShare = (a: number, b: number, c: number) => number;

/** The model, decoded. */
export function trigramShares(): TrigramShare {
  const bits = Buffer.from(PAIR_BITS, 'base64');
  const shares = new Float64Array(256);
  for (let i = 0; i < 256; i++) shares[i] = 2 ** (-i / 10);
  const [pairs, singles] = [new Float64Array(4096), new Float64Array(64)];
  for (let i = 0; i < 4096; i++) {
    const share = shares[bits[i] ?? 0] ?? 0;
    pairs[i] = share;
    singles[i & 63] = (singles[i & 63] ?? 0) + share;
  }
  const pair = (a: number, b: number): number => pairs[six(a) | (six(b) << 6)] ?? 0;
  return (a, b, c) => (pair(a, b) * pair(b, c)) / (singles[six(b)] ?? 1);
}
