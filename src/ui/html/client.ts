/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// The script of the HTML report: filters, order, deep links, colours, printing. Runs in the reader's browser, from disk, without any network;
// everything it needs stands in the page, and the page is complete without it.

/** One credential's element and what it is filtered and ordered by. */
interface Item {
  readonly element: HTMLElement;
  readonly details: HTMLDetailsElement;
  /** Per facet, the values it has. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>;
  readonly position: number;
}

interface Filter {
  readonly chosen: Map<string, Set<string>>;
  text: string;
  sort: string;
}

/** As FACET_ORDER in filters.tsx. */
const FACETS = ['severity', 'exposure', 'confidence', 'state', 'rule', 'folder', 'author', 'entered'];
const byId = <T extends HTMLElement>(id: string): T | null => document.getElementById(id) as T | null;

/** Pages of some thousand credentials are searched while typing: wait for a pause this long (ms). */
const PAUSE = 120;

function main(): void {
  switchColours();
  const [list, bar] = [byId('list'), byId('filters')];
  if (list === null || bar === null) return;
  const page = new FilteredList(list, bar);
  bar.hidden = false;
  page.connect();
  page.readAddress();
}

class FilteredList {
  readonly #list: HTMLElement;
  readonly #bar: HTMLElement;
  readonly #known: ReadonlyMap<string, readonly string[]>;
  readonly #items: readonly Item[];
  readonly #links: readonly HTMLAnchorElement[];
  readonly #texts = new Map<Item, string>();
  #filter: Filter = {chosen: new Map(), text: '', sort: 'worst'};
  #sorted = 'worst';

  constructor(list: HTMLElement, bar: HTMLElement) {
    this.#list = list;
    this.#bar = bar;
    this.#known = new Map(FACETS.map((name) => [name, this.#valuesOf(name)]));
    this.#items = [...list.children].map((element, position) => this.#item(element as HTMLElement, position));
    this.#links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-filter]')];
  }

  #valuesOf(name: string): string[] {
    const boxes = this.#bar.querySelectorAll<HTMLInputElement>(`input[name=${name}]`);
    if (boxes.length > 0) return [...boxes].map(({value}) => value);
    const select = this.#bar.querySelector<HTMLSelectElement>(`select[name=${name}]`);
    return [...(select?.options ?? [])].slice(1).map(({value}) => value);
  }

  #item(element: HTMLElement, position: number): Item {
    const parts = (element.dataset['facets'] ?? '').split(';');
    const values = FACETS.map((name, i): [string, Set<string>] => {
      const known = this.#known.get(name) ?? [];
      const own = (parts[i] ?? '').split(' ').filter((at) => at !== '');
      return [name, new Set(own.map((at) => known[Number(at)] ?? ''))];
    });
    return {element, details: element.querySelector('details')!, values: new Map(values), position};
  }

  /** Gives the controls and the numbers in the overview their work. */
  connect(): void {
    for (const link of this.#links) link.href = `#${link.dataset['filter']}`;
    document.addEventListener('click', (event) => this.#clicked(event));
    this.#bar.addEventListener('change', (event) => {
      if ((event.target as HTMLInputElement).name !== 'text') this.#changed(true);
    });
    let waiting = 0;
    this.#bar.addEventListener('input', (event) => {
      if ((event.target as HTMLInputElement).name !== 'text') return;
      clearTimeout(waiting);
      waiting = window.setTimeout(() => this.#changed(false), PAUSE);
    });
    byId('clear')?.addEventListener('click', () => this.#set({chosen: new Map(), text: '', sort: this.#filter.sort}, true));
    byId('expand')?.addEventListener('click', (event) => this.#openAll(event.currentTarget as HTMLElement));
    window.addEventListener('hashchange', () => this.readAddress());
    window.addEventListener('popstate', () => this.readAddress());
    // Until the page is loaded the browser itself goes to the element that the address names, and takes the focus from it.
    window.addEventListener('load', () => setTimeout(() => this.readAddress()));
    document.addEventListener('keydown', (event) => this.#pressed(event));
    const more = byId<HTMLDetailsElement>('more');
    if (more !== null && window.matchMedia('(max-width: 60rem)').matches) more.open = false;
  }

  /** Shows what the address after # asks for: one credential, a filter, or everything. */
  readAddress(): void {
    const hash = location.hash.slice(1);
    const target = hash.startsWith('c-') ? this.#items.find(({element}) => element.id === hash) : undefined;
    if (target !== undefined) {
      if (target.element.hidden) this.#set({chosen: new Map(), text: '', sort: this.#filter.sort}, false);
      this.#show();
      target.details.open = true;
      target.element.scrollIntoView({block: 'center'});
      target.element.querySelector('summary')?.focus({preventScroll: true});
      return;
    }
    if (hash === '' || hash.includes('=')) {
      this.#filter = this.#parse(hash);
      this.#show();
    }
  }

  #parse(hash: string): Filter {
    const asked = new URLSearchParams(hash);
    const chosen = new Map<string, Set<string>>();
    for (const [name, values] of this.#known) {
      const wanted = asked.getAll(name).filter((value) => values.includes(value));
      if (wanted.length > 0) chosen.set(name, new Set(wanted));
    }
    return {chosen, text: asked.get('text') ?? '', sort: asked.get('sort') ?? 'worst'};
  }

  #hash({chosen, text, sort}: Filter): string {
    const pairs = [...chosen].flatMap(([name, values]) => [...values].map((value) => [name, value]));
    if (text !== '') pairs.push(['text', text]);
    if (sort !== 'worst') pairs.push(['sort', sort]);
    return new URLSearchParams(pairs).toString();
  }

  #clicked(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-filter]');
    if (link === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const asked = this.#parse(link.dataset['filter'] ?? '').chosen;
    const chosen = new Map(this.#filter.chosen);
    const isOn = this.#isOn(asked);
    for (const [name, values] of asked) {
      if (isOn) chosen.delete(name);
      else chosen.set(name, values);
    }
    this.#set({...this.#filter, chosen}, true);
    if (!isOn) byId('credentials')?.scrollIntoView({behavior: reducedMotion() ? 'auto' : 'smooth'});
  }

  #isOn(asked: ReadonlyMap<string, ReadonlySet<string>>): boolean {
    return [...asked].every(([name, values]) => {
      const now = this.#filter.chosen.get(name);
      return now !== undefined && now.size === values.size && [...values].every((value) => now.has(value));
    });
  }

  /** A control was used. `isStep`: the way back goes through here. */
  #changed(isStep: boolean): void {
    const chosen = new Map<string, Set<string>>();
    for (const control of this.#bar.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      'input[type=checkbox]:checked, .choice select',
    )) {
      if (control.value === '') continue;
      const values = chosen.get(control.name) ?? new Set();
      chosen.set(control.name, values.add(control.value));
    }
    this.#set({chosen, text: this.#control('text').value.trim(), sort: this.#control('sort').value}, isStep);
  }

  #control(name: string): HTMLInputElement {
    return this.#bar.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  }

  #set(filter: Filter, isStep: boolean): void {
    this.#filter = filter;
    this.#show();
    const address = `#${this.#hash(filter)}`;
    if (address === (location.hash || '#')) return;
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  /** Makes the page say what the filter says. */
  #show(): void {
    const {chosen, text, sort} = this.#filter;
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = this.#items.filter((item) => this.#passes(item, words));
    const passing = new Set(shown);
    for (const item of this.#items) item.element.hidden = !passing.has(item);
    this.#order(sort);
    this.#showControls();
    const isFiltered = chosen.size > 0 || words.length > 0;
    const [some, all] = [shown.length, this.#items.length].map((number) => number.toLocaleString('en'));
    byId('count')!.textContent = isFiltered ? `${some} of ${all}` : `${all} in all`;
    byId('clear')!.hidden = !isFiltered;
    byId('none')!.hidden = shown.length > 0;
    for (const link of this.#links) {
      const on = isFiltered && this.#isOn(this.#parse(link.dataset['filter'] ?? '').chosen);
      if (on) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  #passes(item: Item, words: readonly string[]): boolean {
    for (const [name, values] of this.#filter.chosen) {
      let has = false;
      for (const value of item.values.get(name) ?? []) has ||= values.has(value);
      if (!has) return false;
    }
    if (words.length === 0) return true;
    const text = this.#textOf(item);
    return words.every((word) => text.includes(word));
  }

  #textOf(item: Item): string {
    const known = this.#texts.get(item);
    if (known !== undefined) return known;
    const parts = [...item.element.querySelectorAll('summary, .facts, .places')].map((part) => part.textContent);
    const text = `${item.element.id.slice(2)} ${parts.join(' ')}`.toLowerCase();
    this.#texts.set(item, text);
    return text;
  }

  #order(sort: string): void {
    if (sort === this.#sorted) return;
    this.#sorted = sort;
    const compare = ORDERS[sort] ?? ORDERS['worst']!;
    this.#list.replaceChildren(...[...this.#items].sort((a, b) => compare(a, b) || a.position - b.position).map(({element}) => element));
  }

  #showControls(): void {
    const {chosen, text, sort} = this.#filter;
    for (const box of this.#bar.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
      box.checked = chosen.get(box.name)?.has(box.value) ?? false;
    for (const select of this.#bar.querySelectorAll<HTMLSelectElement>('.choice select'))
      select.value = [...(chosen.get(select.name) ?? [''])][0] ?? '';
    const field = this.#control('text');
    if (document.activeElement !== field) field.value = text;
    this.#control('sort').value = sort in ORDERS ? sort : 'worst';
  }

  #openAll(button: HTMLElement): void {
    const open = button.getAttribute('aria-pressed') !== 'true';
    for (const {element, details} of this.#items) if (!element.hidden) details.open = open;
    button.setAttribute('aria-pressed', String(open));
    button.textContent = open ? 'Close all' : 'Open all';
  }

  /** '/' goes to the search field; Escape empties it. */
  #pressed(event: KeyboardEvent): void {
    const field = this.#control('text');
    if (event.key === '/' && !(event.target as Element).matches('input, select, textarea')) {
      event.preventDefault();
      field.focus();
    } else if (event.key === 'Escape' && event.target === field) {
      field.value = '';
      this.#changed(false);
    }
  }
}

const numberOf = (item: Item, name: string, missing: number): number => Number(item.element.dataset[name] ?? missing);
const textOf = (item: Item, selector: string): string => item.element.querySelector(selector)?.textContent ?? '';

const ORDERS: Readonly<Record<string, (a: Item, b: Item) => number>> = {
  worst: () => 0,
  newest: (a, b) => numberOf(b, 'first', -8.64e15) - numberOf(a, 'first', -8.64e15),
  oldest: (a, b) => numberOf(a, 'first', 8.64e15) - numberOf(b, 'first', 8.64e15),
  places: (a, b) => numberOf(b, 'places', 0) - numberOf(a, 'places', 0),
  path: (a, b) => compareTexts(textOf(a, '.where'), textOf(b, '.where')),
  kind: (a, b) => compareTexts(textOf(a, 'h3'), textOf(b, 'h3')),
};

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const COLOURS = [
  ['', 'as the system'],
  ['light', 'light'],
  ['dark', 'dark'],
] as const;

/** The switch for light and dark; remembered where the browser allows a page from disk to remember. */
function switchColours(): void {
  const button = byId('theme');
  if (button === null) return;
  let at = Math.max(
    0,
    COLOURS.findIndex(([value]) => value === remembered()),
  );
  const apply = (): void => {
    const [value, words] = COLOURS[at] ?? COLOURS[0];
    document.documentElement.dataset['theme'] = value;
    button.textContent = `Colours: ${words}`;
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    at = (at + 1) % COLOURS.length;
    apply();
    remember(COLOURS[at]?.[0] ?? '');
  });
  apply();
}

function remembered(): string {
  try {
    return localStorage.getItem('guard-report-colours') ?? '';
  } catch {
    return '';
  }
}

function remember(value: string): void {
  try {
    localStorage.setItem('guard-report-colours', value);
  } catch {
    // A page from disk may not be allowed to keep anything: the choice then lasts as long as the page.
  }
}

function reducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

main();
