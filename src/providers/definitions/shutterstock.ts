// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'shutterstock',
  title: 'Shutterstock',
  service: true,
  docs: ['https://api-reference.shutterstock.com/#authentication'],
  hosts: ['api.shutterstock.com'],
  rules: [
    {
      id: 'shutterstock-oauth-token',
      title: 'Shutterstock OAuth token',
      severity: 'medium',
      anchors: ['v2/'],
      pattern: /(?<![\w/.-])(v2\/(?=[A-Za-z]{0,60}\d)[A-Za-z0-9]{388})(?![A-Za-z0-9/])/,
      minEntropy: 4,
      examples: {
        match: [
          'SHUTTERSTOCK_API_TOKEN=v' +
            '2/lhlgHa7rA7nddi5qobSgFcgwUc0LPISEMhUqOlV9isuvO6UwNJN5KiuWjSXRIQ7x1CN1slHaJ6Nfj6xWB5XWCnDm0c' +
            'RZbiHBmxNT1WcHl3N8OCyBCwVURecKarI9h1zmzEIzyPkOQCwWJRUK8xU7UwhbLADBLnP0eUxxdvtlInkoaUZDEKa7' +
            'VkvfyDGpBi6WQ8l4qDrWxTV2YEITs9uLVWwR469zqPC5mdfQ4UICpWWEdSv2mtakCEXK0nOT4EO7jpEQvSPprPf9E3' +
            'gIEZykUcb0eqAcNBwjeLYMMTIPbNHgM2FIisfLP8dBQTksj8QIxjlvk7GJuvJyxd7fAqr35cf6fHXVsiGjfZvUC2m1' +
            'fou4he6kcjoQpOxCJAg9uI4M01QU\n',
          '{"access_token":"v' +
            '2/2rgu02y9OUz1jkvpATtAtbrxVcbtEvA7EXKtJDVgGuwbi4vu7uJ1WcT8zAZlUkpFRuWeezPx6R3mfMDcI9LFOkMVwF' +
            'JJaqElJydzuvfDbJ5DjwNQ7XpwyB1F3JJbirRvzUY7EcKg4AM7ipi5YfFte86avyz6gRs2rUoAqXqzEG4N2MJ92o9i' +
            'Mgtli2DujZujUwuCQGQBmoC5NvkYp30sf3BcpOyE1Ezvr3dVFaAkRzUb2LMf34z1T6SKyiKLipgPuXyWxlT28ZSRNU' +
            'cg4UzI3I23rjUgHeel698u9Ziss8ZETCOl3905gcJb0OYocazQxxPpZFPogmrYwac5yh979sPTEwdk2RMvxajsKJ4E' +
            'MLHgFUCvTUlDVbSTp155TRYhP5p5"}',
        ],
        skip: [
          'v' +
            '2/pAleXQFQ2Bi1j4KtJVTrk7MIrM8BS4ZgHXcbZrW1B7UFHTgOvJ8ewjdOJ00bs2HsMw6W9BnQkzilPYE5jRJ93Qthrf' +
            'eEhSEW8nyj9N4MzoaRIbx5FgrfYDt81sWMqnnSjOMSZUKJaDTBxiRWKWjFF6F4fQjABlFnODc5KgwAEKZb3N0Kc3Oo' +
            'bN9BE9E2a4nkfhmdqSfl',
          'api/v' +
            '2/GAAO2VMtDVeSAeSDRe8KcZa608SKXzGlrv2aegVqWz0gbbP2Gbm4w0HPaPthflTMIuWnEFDn3CGhjlC9VAOezLFbso' +
            'Az9D4utoU0jBLrfAQtJEvkIEr7ePPOe4QWrUWu3wP40EDRit76c02x9jd5WJTN5lIcLYHP0tHeDmHjgmDfEw2VQhDD' +
            'nV5b2Fh08LcC7jDEuTcllDH354RxPSeLUY1MEGbL55kENRtgyrMa2WcT1QixYDcfAETddxJcz7MWxeWZB7niZU4xO3' +
            'SLNiITNnnVB3awmv7hqEPKregCprXd4HvWkNlMmvlSyYUbJHGdOTBxAYgvhysFSlYRLUuoozril7FUScWUvu9lKZZc' +
            'KPrgEUIMsO8dU0CpBP7octn6xtZw',
        ],
      },
    },
  ],
  manual: 'Revoke the token at shutterstock.com/account/developers/apps.',
} as const satisfies Provider;
