// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'discord',
  title: 'Discord',
  service: true,
  docs: ['https://discord.com/developers/docs/reference#authentication', 'https://discord.com/developers/docs/resources/webhook'],
  hosts: ['discord.com'],
  rules: [
    {
      id: 'discord-bot-token',
      title: 'Discord bot token',
      severity: 'critical',
      anchors: ['discord', 'token', '.login(', '.run(', '.start(', 'bot '],
      anchorsIgnoreCase: true,
      pattern:
        /(?:(?<![a-z])discord[\s\S]{0,80}?|token["'\x60\]\s:=,(\\]{1,12}|\.(?:login|run|start)\(["'\x60\s]{1,4}|(?<![a-z])bot\s{1,2})(?<![\w-])([MNO][\w-]{22,27}\.[\w-]{6}\.[\w-]{27,38})(?![\w-])/i,
      structure: 'discord-bot',
      minEntropy: 3.5,
      examples: {
        match: [
          'DISCORD_TOKEN=NTEzMjA2MDMxMDc1MTM5MjU5.GarDRN.GqU' + 'ZYOvdUob6BITy3jDBpUwWoV_70HrUlhKlNo\n',
          'Authorization: Bot MTUwNDI5MTcxOTAzOTc4OTg5.G2HmOc.WsQ' + 'hLoQv0wDAF2qABmYuroL2PfCTZusrjtkwzl\r\n',
          'client.login("NjI0ODY4MDI2Mjg5NTM1NDYw.G1RraI.nq3' + 'oWfWOZb-A_BeIgY2uGqEMkSO_MkeO9HjELz")',
          '{"token": "OTU5MzQ2ODk4MDUyNzYxODI0.GUFToS.sT0' + '4ByWmeNXWOHuJ0rGcwJApExJt2CyayfcC6Q"}',
        ],
        skip: [
          'DISCORD_TOKEN=MzQ3MzU2MjY3OTM4MTM4NjE5.mb4Li.9Vk' + '2ugHUCFqM2Sb_nGMZz5sxTyZ9TMp_DQM9My',
          'color: "NjgwOTY4NjMxMDg0MDk4MDIw.GEtrKt.yxu' + '7ZGhODkLueGTsBokB7Q4nRlwrZDigkJZjVs"',
          'discord token: eyJhbGciOi' + 'JIUzI1NiJ9.L7-PkW.uuhiGEjbkXWTyYeVCaA10ND6wj9C-i',
        ],
      },
    },
    {
      id: 'discord-webhook-url',
      title: 'Discord webhook URL',
      severity: 'medium',
      anchors: ['discord.com/api/', 'discordapp.com/api/', 'discord.com\\/api\\/', 'discordapp.com\\/api\\/'],
      before: 26,
      pattern:
        /(https:\\?\/\\?\/(?:ptb\.|canary\.)?discord(?:app)?\.com\\?\/api\\?\/(?:v\d{1,2}\\?\/)?webhooks\\?\/\d{17,20}\\?\/[\w-]{60,80})(?![\w-])/,
      examples: {
        match: [
          'DISCORD_WEBHOOK_URL=https://discord.' +
            'com/api/webhooks/4514879479247945940/T_skqaH' +
            'w2JOUvABDVsqLCT-JruKis3HSmnhYfpB2oSrlv9u' +
            'qsr6j8ITrKAu4zF3IU420\n',
          'curl -d @body.json https://discord.' +
            'com/api/webhooks/5082840868507264602/QcI6sDP' +
            'tdq85XwXxTpGTw0GNo9w0A_Fx2mI5rPadJHjc0yd' +
            'SykKzZOo3R970-CA_bzqR?wait=true',
          '{"url":"https:\\/\\/canary.discord.com\\/api\\/webhooks\\/893527261417438910\\/bAe2YdRo8uU6jJGFZac2kmIc58TJy8eZBF' +
            '9cbJp5_palKCbEU1B-kGA4ckxCBtY4MYvK"}',
        ],
        skip: [
          'https://discord.com/api/webhooks/7481514181836908627',
          'https://discord.com/api/webhooks/5086150654656838721/yK3Jv2L1jCiczLUbY65u' + 'YGrwar61_r3t9t_xaqdy',
          'https://example.com/api/webhooks/2156080781576754020/S4ehQ2mjtVWAjgCgEBi8nHDWV5wfLiqU5S' + 'GJZlMz6I-Wz02QCzxW-BVy2g2ZEm80eOgb',
        ],
      },
    },
  ],
  manual:
    'Reset a bot token at discord.com/developers/applications under Bot. A webhook ends with DELETE on its own URL, which anyone who has the URL may send, or in the channel settings under Integrations.',
} as const satisfies Provider;
