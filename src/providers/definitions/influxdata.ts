// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'influxdata',
  title: 'InfluxDB',
  service: true,
  docs: ['https://docs.influxdata.com/influxdb/v2/api/#tag/Authorizations-(API-tokens)'],
  hosts: [],
  rules: [
    {
      id: 'influxdb-token',
      title: 'InfluxDB API token',
      severity: 'high',
      confidence: 'likely',
      anchors: ['influx'],
      anchorsIgnoreCase: true,
      pattern:
        /influx[\w.-]{0,32}(?:token|password|auth)(?:["'\x60\s:=>,;(\\]|u003d|&quot;|string|value|token){1,24}?(?<![\w+/-])([\w-]{86}==)(?!=)/i,
      minEntropy: 4,
      examples: {
        match: [
          'INFLUX_TOKEN=jZqBuN-dbVuCsdJOeWDdd1FrCZsr8upVvbI673cpdWiB' + 'ZxnTBJvfOsLFYtyTxMglHVH-SuBA4QzEQ44niMo50E==\n',
          'influxdb:\n  influxdb_token: "gQfh64aLLUnl-WY93pQeZpU5rChMkzyMXoM9fWM4C2Ug' + 'cvTihPA0rA1GMfJv8u_Z6lqpm3G9FYocXCZBFGGwEN=="\n',
        ],
        skip: [
          'INFLUX_TOKEN=CMmx0vdm4yn9uwMGWJIwj9t37a2wNQtneYSOQI5i9' + 'jU4vYgbi8lYLi2VzA6HK20N6tsoBJOjyHkwc5hA==',
          'TOKEN=hMqC79IzFFevP0sawwnaQUln4q_gclAWcuC5ZjOPxStI' + 'RH0XmAmVXTgAIO66J4vVPOowT5ZJNEVAuzgTptYIgR==',
          'INFLUX_TOKEN=${INFLUX}',
        ],
      },
    },
  ],
  manual:
    'Delete the token in the InfluxDB user interface under Load Data > API Tokens, or set it inactive with PATCH /api/v2/authorizations/{id}.',
} as const satisfies Provider;
