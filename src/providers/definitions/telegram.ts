// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'telegram',
  title: 'Telegram',
  service: true,
  docs: ['https://core.telegram.org/bots/api#authorizing-your-bot'],
  hosts: ['api.telegram.org'],
  rules: [
    {
      id: 'telegram-bot-token',
      title: 'Telegram bot token',
      severity: 'critical',
      anchors: [':AA', '%3AAA'],
      before: 10,
      pattern: /(?<!\d)([1-9]\d{7,9}(?::|%3A)AA[\w-]{33})(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'TELEGRAM_BOT_TOKEN=3692150573:' + 'AAHAsg7l84Bp1vTpZQBFxBHqK0eAl9dDXq3\n',
          'https://api.telegram.org/bot2875241758:' + 'AAF043rlygAuWebn9837oAcp9-UcNmyRfTI/getMe',
          'bot = TeleBot("3707831065:' + 'AAH0vFoQAzDHtKl-OG0GV7OWBrFopwq-ZTG")',
          'token: 2457386102:' + 'AAFivtZ0q1npC1pn9iy9sDN8GHhItN1Li2G\\n',
        ],
        skip: [
          '6489031812:' + 'AAtZ9c9WCHEg0Fj6o4J5f6StfBN_2n',
          '563872:' + 'AAjlaba6T2tTXG0VJ7cTk6rZE-IGiGrbMqZ',
          '4983879351:AB361zJXGULx' + 'Me3EjVFem20GOvUFjyqZLyZ',
        ],
      },
    },
  ],
  manual: 'Send /revoke to @BotFather and choose the bot; it answers the new token and ends the old one.',
} as const satisfies Provider;
