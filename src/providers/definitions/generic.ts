// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';
import type {Rule} from '../../core/rule.ts';

/** What a name holds when it may name a secret; the judge reads the whole name. */
const KEYWORDS = [
  'pass',
  'pwd',
  'secret',
  'token',
  'credential',
  '_key',
  '-key',
  'api key',
  'apikey',
  'accesskey',
  'appkey',
  'clientkey',
  'consumerkey',
  'accountkey',
  'authkey',
  'privatekey',
  'encryptionkey',
  'signingkey',
  'masterkey',
  'sharedkey',
  'sessionkey',
  'licensekey',
  'storagekey',
  'servicekey',
  'cipherkey',
  'encryptkey',
  'signkey',
  'hmackey',
  'mackey',
  'aeskey',
  'kennwort',
  'wachtwoord',
  'contrase',
  'senha',
  'haslo',
] as const;
/** Names too short to look for without what follows them. */
const SHORT = [
  'auth=',
  'auth:',
  'auth"',
  "auth'",
  'auth =',
  '_pw',
  'pw=',
  'pw:',
  'pw =',
  'pw"',
  "pw'",
  'psk=',
  'psk"',
  '.key=',
  '.key =',
  '.key:',
] as const;
const NAME =
  '(?:pass|pwd|secret|token|credential|[._-]key|api key|(?:api|access|app|client|consumer|account|auth|private|encryption|signing|master|shared|session|license|storage|service|cipher|encrypt|sign|hmac|mac|aes)key|auth|_?pw|psk|kennwort|wachtwoord|contrase|senha|haslo)[\\w.-]{0,24}';
/** `"password": `, `['password'] = `, `password := `; quotes, operator and blanks as the prefilter's guard knows them. */
const ASSIGN = '["\'`\\])]{0,3}[ \\t]{0,12}(?:=>|:=|->|={1,3}|!==?|[:,(])[ \\t]{0,12}';
/** `Some("x")`, `[]byte("x")`, `["x"]`, `b"x"`: what may stand around a quoted value without changing it. */
const WRAPPED =
  '(?:(?:Some|(?:aws\\.|pointer\\.|proto\\.)?String(?:Ptr)?|Secret(?:Str|String)?|bytes|bytearray|\\[\\](?:byte|string)|Buffer\\.from|new String|atob|(?:base64\\.)?b64decode)[({]?|[\\[{(]|[A-Za-z_][\\w.<>?]{0,24} ?= ?)?[ \\t]{0,4}(?:\\r?\\n[ \\t]{1,24})?[bruf@]?';

const common = {
  severity: 'high',
  confidence: 'possible',
  lowEntropy: true,
  anchors: KEYWORDS,
  anchorsIgnoreCase: true,
  judge: 'assignment',
} as const satisfies Partial<Rule>;

export const definition = {
  id: 'generic',
  title: 'Secrets under telling names',
  service: false,
  docs: [],
  hosts: [],
  rules: [
    {
      ...common,
      id: 'generic-quoted',
      anchors: [...KEYWORDS, ...SHORT],
      title: 'Secret in quotes',
      pattern: new RegExp(
        `${NAME}${ASSIGN}${WRAPPED}(?:"((?:[^"\\r\\n\\\\]|\\\\[^\\r\\n]){4,256})"|'((?:[^'\\r\\n\\\\]|\\\\[^\\r\\n]){4,256})'|\`([^\`\\r\\n]{4,256})\`)`,
        'i',
      ),
      examples: {
        match: [
          'db_password = "Tr0ub4dor' + '&3x!"',
          '"api_key": "k9Qz7LmN2pRs' + '8TuVwXyZ4aBc"',
          "secret: 'f8Jq2LzR0m" + "XwK4tB7vNc'",
          'password: Some("v8Jq2L' + 'zR0mXw")',
          "PASSWORD = os.getenv('PASSWORD', 'v8Jq2L" + "zR0mXw')",
        ],
        skip: [
          'password = "password"',
          'token = "${TOKEN}"',
          'secret_name: "database-credentials"',
          'label_password: "Your password must have 8 characters"',
          'password: process.env.PASSWORD',
        ],
      },
    },
    {
      ...common,
      id: 'generic-bare',
      anchors: [...KEYWORDS, ...SHORT],
      title: 'Secret in a settings line',
      pattern: new RegExp(
        `${NAME}["'\`\\])]{0,3}[ \\t]{0,12}(?:=>|:=|[=:])[ \\t]{0,12}([^\\s"'\`,;(){}\\[\\]<>|=~&][^\\s"'\`,;(){}\\[\\]<>|]{4,256})`,
        'i',
      ),
      examples: {
        match: [
          'DB_PASSWORD=Tr0ub4dor' + '&3x!\n',
          'spring.datasource.password=v8Jq2L' + 'zR0mXw\n',
          '  api_key: k9Qz7LmN2pRs' + '8TuVwXyZ4aBc\n',
          'Server=db;User=sa;Password=v8Jq2L' + 'zR0mXw;\n',
        ],
        skip: [
          'password=changeme\n',
          'PASSWORD=$DB_PASSWORD\n',
          'token: str = None\n',
          'secret_id: 12\n',
          'password: ENC[AES256_GCM,data:abc]\n',
          'config.password = settings.password\n',
        ],
      },
    },
    {
      ...common,
      id: 'generic-escaped',
      title: 'Secret in quotes inside a quoted text',
      pattern: new RegExp(`${NAME}\\\\{1,3}["'][ \\t]{0,4}[:=,][ \\t]{0,4}\\\\{1,3}["']([^"'\\r\\n\\\\]{4,256})\\\\{1,3}["']`, 'i'),
      examples: {
        match: ['body: "{\\"api_token\\":\\"k9Qz7LmN2pRs' + '8TuVwXyZ4aBc\\"}"'],
        skip: ['body: "{\\"token\\":\\"string\\"}"'],
      },
    },
    {
      ...common,
      id: 'generic-element',
      title: 'Secret in an XML element',
      pattern: new RegExp(`${NAME}(?:["'][^<>\\r\\n]{0,80})?>[ \\t]{0,4}([^<>\\s]{4,256})[ \\t]{0,4}</`, 'i'),
      examples: {
        match: ['<db.password>v8Jq2L' + 'zR0mXw</db.password>', '<entry key="db.password">v8Jq2L' + 'zR0mXw</entry>'],
        skip: ['<password>${db.password}</password>', '<password>password</password>'],
      },
    },
    {
      ...common,
      id: 'generic-named',
      title: 'Secret as the value of a named setting',
      pattern: new RegExp(
        `${NAME}(?:\\\\?["']?[ \\t]{0,8},?\\s{1,40}\\\\?["']?(?:default)?value\\\\?["']?[ \\t]{0,4}[:=][ \\t]{0,4}\\\\?["']?|</\\w{1,12}>\\s{0,40}<(?:string|value)>)([^\\s"'\`<>\\\\,]{4,256})`,
        'i',
      ),
      examples: {
        match: [
          '- name: DB_PASSWORD\n  value: v8Jq2L' + 'zR0mXw\n',
          '{"name": "DB_PASSWORD", "value": "v8Jq2L' + 'zR0mXw"}',
          '<add key="DbPassword" value="v8Jq2L' + 'zR0mXw" />',
          '<key>password</key>\n<string>v8Jq2L' + 'zR0mXw</string>',
        ],
        skip: ['- name: DB_PASSWORD\n  valueFrom: x\n', '<input name="password" value="" />', '- name: TOKEN\n  value: $(TOKEN)\n'],
      },
    },
    {
      ...common,
      id: 'generic-flag',
      title: 'Secret on a command line',
      pattern: new RegExp(
        `(?<=(?:^|\\s)--?[\\w-]{0,24})${NAME}(?:=|[ \\t]{1,4})["']?([^\\s"'\`,;(){}\\[\\]<>|-][^\\s"'\`,;(){}\\[\\]<>|]{5,256})`,
        'i',
      ),
      examples: {
        match: ['deploy --password v8Jq2L' + 'zR0mXw --force', 'tool --api-key=k9Qz7LmN2pRs' + '8TuVwXyZ4aBc'],
        skip: ['tool --password-file /run/secrets/x', 'tool --token $TOKEN', 'tool --token <token>'],
      },
    },
    {
      ...common,
      id: 'generic-sql',
      title: 'Password in an SQL statement',
      anchors: ['identified', "password '", 'password "'],
      pattern:
        /(?:identified(?:[ \t]{1,4}with[ \t]{1,4}['"]?\w{1,40}['"]?)?[ \t]{1,4}by|password)[ \t]{1,4}(?:'([^'\r\n\\]{4,128})'|"([^"\r\n\\]{4,128})"|([^\s'"`;,()<>$]{6,128}))/i,
      examples: {
        match: ["CREATE USER app IDENTIFIED BY 'v8Jq2L" + "zR0mXw';", "ALTER ROLE app WITH LOGIN PASSWORD 'v8Jq2L" + "zR0mXw'"],
        skip: ["CREATE USER app IDENTIFIED BY 'password';", "ALTER ROLE app PASSWORD '${PASSWORD}'"],
      },
    },
    {
      ...common,
      id: 'generic-netrc',
      title: 'Password in a netrc line',
      anchors: ['login '],
      pattern: /login[ \t]{1,8}\S{1,64}\s{1,16}password[ \t]{1,8}(\S{4,128})/,
      examples: {
        match: ['machine git.acme.io login svc password v8Jq2L' + 'zR0mXw\n'],
        skip: ['machine git.acme.io login svc password <password>\n', 'login with your password here'],
      },
    },
    {
      id: 'generic-command',
      title: 'Password on the command line of a known program',
      severity: 'high',
      confidence: 'possible',
      lowEntropy: true,
      anchors: ['mysql ', 'mysqldump ', 'mysqladmin ', 'sshpass ', 'redis-cli '],
      pattern:
        /(?:mysql(?:dump|admin)?[ \t](?:[^\n|;]{0,120}?[ \t])?['"]?-p|sshpass[ \t]{1,4}-p[ \t]{0,4}|redis-cli[ \t](?:[^\n|;]{0,120}?[ \t])?(?:-a|--pass)[ \t]{1,4})['"]?([^\s'"`$<{(|;-][^\s'"`|;<>]{5,128})/,
      judge: 'header',
      examples: {
        match: [
          "mysql -u root '-pv8Jq2L" + "zR0mXw' -e 'select 1'",
          'sshpass -p v8Jq2L' + 'zR0mXw ssh svc@acme.io',
          'redis-cli -h cache.acme.io -a v8Jq2L' + 'zR0mXw ping',
        ],
        skip: [
          'mysql -u root -p$PASSWORD shop',
          'mysql -u root --port 3306',
          'mysql -u root -ppassword',
          'redis-cli -a $REDIS_PASSWORD ping',
          'redis-cli -h cache info',
        ],
      },
    },
  ],
  manual: 'Replace it where it was issued or set, and put the new one into an env file git ignores or a secret store.',
} as const satisfies Provider;
