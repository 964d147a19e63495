// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';
import type {Rule} from '../../core/rule.ts';

/** User and password as they stand in an address; the password is the secret. */
const USERINFO = '[^\\s:/"\'`<>\\\\]{0,128}:([^\\s/"\'`<>\\\\]{3,256})@[\\w\\[][\\w.:\\]-]{0,253}';

const common = {lowEntropy: true, confidence: 'likely', judge: 'url'} as const satisfies Partial<Rule>;

export const definition = {
  id: 'url-credentials',
  title: 'Passwords in addresses',
  service: false,
  docs: ['https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1'],
  hosts: [],
  rules: [
    {
      ...common,
      id: 'postgres-url',
      title: 'PostgreSQL address with password',
      severity: 'critical',
      anchors: ['postgres://', 'postgresql://', 'postgresql+'],
      anchorsIgnoreCase: true,
      pattern: new RegExp(`postgres(?:ql)?(?:\\+[a-z0-9]{1,16})?://${USERINFO}`, 'i'),
      examples: {
        match: ['DATABASE_URL=postgres://app:v8Jq2L' + 'zR0mXw@db.acme.io:5432/app'],
        skip: ['postgres://user:password@localhost/db', 'postgres://app:${PW}@db/app', 'postgres://db.acme.io/app'],
      },
    },
    {
      ...common,
      id: 'mysql-url',
      title: 'MySQL address with password',
      severity: 'critical',
      anchors: ['mysql://', 'mysql2://', 'mysql+', 'mariadb://'],
      anchorsIgnoreCase: true,
      pattern: new RegExp(`(?:mysql2?|mariadb)(?:\\+[a-z0-9]{1,16})?://${USERINFO}`, 'i'),
      examples: {
        match: ['url: mysql://root:v8Jq2L' + 'zR0mXw@10.1.2.3/shop'],
        skip: ['mysql://root:root@127.0.0.1/shop', 'mysql://root@10.1.2.3/shop'],
      },
    },
    {
      ...common,
      id: 'mongodb-url',
      title: 'MongoDB address with password',
      severity: 'critical',
      anchors: ['mongodb://', 'mongodb+srv://'],
      anchorsIgnoreCase: true,
      pattern: new RegExp(`mongodb(?:\\+srv)?://${USERINFO}`, 'i'),
      examples: {
        match: ['mongodb+srv://app:v8Jq2L' + 'zR0mXw@cluster0.ab1cd.mongodb.net/x'],
        skip: ['mongodb://user:<password>@cluster0.mongodb.net', 'mongodb://localhost:27017/app'],
      },
    },
    {
      ...common,
      id: 'redis-url',
      title: 'Redis address with password',
      severity: 'high',
      anchors: ['redis://', 'rediss://'],
      anchorsIgnoreCase: true,
      pattern: new RegExp(`rediss?://${USERINFO}`, 'i'),
      examples: {
        match: ['REDIS_URL=redis://:v8Jq2L' + 'zR0mXw@cache.acme.io:6379/0'],
        skip: ['redis://localhost:6379/0', 'redis://:pass@localhost:6379'],
      },
    },
    {
      ...common,
      id: 'rabbitmq-url',
      title: 'AMQP address with password',
      severity: 'high',
      anchors: ['amqp://', 'amqps://'],
      anchorsIgnoreCase: true,
      pattern: new RegExp(`amqps?://${USERINFO}`, 'i'),
      examples: {
        match: ['amqps://svc:v8Jq2L' + 'zR0mXw@mq.acme.io/vhost'],
        skip: ['amqp://guest:guest@localhost:5672', 'amqp://mq.acme.io'],
      },
    },
    {
      ...common,
      id: 'http-basic-url',
      title: 'Web address with password',
      severity: 'high',
      anchors: ['http://', 'https://'],
      anchorsIgnoreCase: true,
      pattern: new RegExp(`https?://${USERINFO}`, 'i'),
      examples: {
        match: ['git clone https://deploy:v8Jq2L' + 'zR0mXw@git.acme.io/app.git'],
        skip: ['https://user:pass@example.com/', 'https://acme.io:8443/a@b', 'http://localhost:3000/@scope'],
      },
    },
    {
      ...common,
      // Last, so that the schemes above name what they know.
      id: 'other-url',
      title: 'Address with password',
      severity: 'high',
      anchors: ['://'],
      pattern: new RegExp(`://${USERINFO}`),
      examples: {
        match: ['smtp://mailer:v8Jq2L' + 'zR0mXw@smtp.acme.io:587', 'odbc+db2://db2inst1:v8Jq2L' + 'zR0mXw@db.acme.io/sales'],
        skip: ['ftp://anonymous:guest@localhost', 'ssh://git@git.acme.io/app.git'],
      },
    },
  ],
  manual: 'Change the password of that user at the server, and put the new address into an env file git ignores or a secret store.',
} as const satisfies Provider;
