// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'ngrok',
  title: 'ngrok',
  service: true,
  docs: ['https://ngrok.com/docs/api/resources/api-keys/'],
  hosts: ['api.ngrok.com'],
  rules: [
    {
      id: 'ngrok-api-key',
      title: 'ngrok API key or authtoken',
      severity: 'high',
      anchors: ['ngrok', 'authtoken'],
      anchorsIgnoreCase: true,
      pattern: /(?:ngrok|authtoken)[\s\S]{0,80}?(?<![\w-])([12][a-z0-9]{26}_[a-z0-9]{20,21})(?![\w-])/i,
      minEntropy: 3.5,
      examples: {
        match: [
          'ngrok config add-authtoken 2U7CtW4KlISWrn81FjLF0Njk' + 'yGd_xtDYksay8usK0HoAdScAF\n',
          'version: "2"\nauthtoken: 2zf6QHhP9aPpF20Jg3BHZ9cb' + 'p2B_Vz361KFN1BFeAIzjSXxEK\n',
          'NGROK_API_KEY=2WuBysR7pfb38YrP8kGV6ne5' + 'ZwB_tdEOwKN7eqfHpIO43YfeD\n',
        ],
        skip: [
          'KEY=2x5OE5UOe7l1kDUdKwBCmtmD' + '5qe_62CzOvmj3c789lNFMTKhB',
          'NGROK_AUTHTOKEN=2X8GufNpf6CqdURrLb8Yo' + '_HOy7P1m5xeZL17c4yYGW6',
        ],
      },
    },
  ],
  manual:
    'Delete the key at dashboard.ngrok.com/api-keys, or the authtoken at dashboard.ngrok.com/authtokens, after the new one is in use.',
} as const satisfies Provider;
