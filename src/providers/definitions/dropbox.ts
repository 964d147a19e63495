// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'dropbox',
  title: 'Dropbox',
  service: true,
  docs: ['https://www.dropbox.com/developers/documentation/http/documentation#auth-token-revoke'],
  hosts: ['api.dropboxapi.com'],
  rules: [
    {
      id: 'dropbox-token',
      title: 'Dropbox access token',
      severity: 'high',
      anchors: ['sl.'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(?<![._-])(sl\.(?:u\.)?[\w-]{126,1500})(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'DROPBOX_ACCESS_TOKEN=s' +
            'l.u.DXitYhYyzW8cbjOBvb_3ow8Cue9MOiUqpc7rSrPtz8GpBqaPj0OuLPM_KWuTgAO0E5AsRbSKiTweruoO0GZtfv5' +
            'u6lV_adF' +
            'k0wqWicrSAG80w7J5RmOjSoMRj15J6DukWrbQGnfEiD35bkfCZEmO03VJGWJIkvl9XuYuVG9VSTcLpZg9DtlD\n',
          'Authorization: Bearer s' +
            'l.u.hV3RxUl4ZuNlPpl9h-XuKNzdiW9oL8vauL9TUNiKHhWJiPLP6oOyeoC8zFICtL4zRc7GnsLcwg_MRT_KEZ9JwIq' +
            '76ciL6R6' +
            'b8rG5yI_8SFUQSYVX5-Gbc7sw_pkVjiolndnOaCfKUXkZAacWDtwcl8mQZkbxEP3Cc4TObkRJul8Frji6cl7O\r\n',
          'dropbox.Dropbox("s' +
            'l.B5LnYp-HzZl6AUGLfesbXJ9UlOIBuL1uBYs7-jcsX_wBMnKx08CzrotaB0ApAXSs1q' +
            'LO_U7fyiey3IvfFJl2XjaTaNr2p3S-s' +
            '6f7ViCtyRp0WvcpdYpS6Dj5BM4TQYfuKoBLWDV")',
        ],
        skip: [
          's' + 'l.xSNMrdpPqBpXhOtvVuUhHZ50_vGI' + 'NivRCqMPfctC1O4PocmFMHafhRmMOrYZ',
          'sl.use.the.sl.file',
          'ssl.Bs150vQl9irOxijBtDJutHPrdgZxtngTSnDOyEBCEyMjRwkQWSVaWn64K1O6sBA5E8dhJwHNnr_7X0ye9rRrj8R_zLzn1UuJA0y45T5F9E-bqWjovAW16ENaYkFPE-GAFIP4D-K7SVzP',
        ],
      },
    },
  ],
  manual:
    "An access token ends itself, its refresh token included, with POST https://api.dropboxapi.com/2/auth/token/revoke; the app console and the account's Connected apps page do the same.",
} as const satisfies Provider;
