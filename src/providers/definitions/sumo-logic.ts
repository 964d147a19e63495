// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'sumo-logic',
  title: 'Sumo Logic',
  service: true,
  docs: ['https://help.sumologic.com/docs/api/access-keys/'],
  hosts: ['api.sumologic.com', 'api.eu.sumologic.com', 'api.us2.sumologic.com'],
  rules: [
    {
      id: 'sumologic-access-key',
      title: 'Sumo Logic access key',
      severity: 'high',
      anchors: ['sumo'],
      anchorsIgnoreCase: true,
      pattern: /sumo[\s\S]{0,100}?(?<![\w+/-])((?=[a-z]{0,63}\d)[a-z0-9]{64})(?![\w+/=-])/i,
      minEntropy: 3,
      parts: [
        {name: 'access-id', pattern: /(?<![A-Za-z0-9])(su(?=[A-Za-z]{0,11}\d)[A-Za-z0-9]{12})(?![A-Za-z0-9])/, within: 300, required: true},
      ],
      examples: {
        match: [
          'SUMOLOGIC_ACCESSID=suNfhHh' +
            'oQGP78V\nSUMOLOGIC_ACCESSKEY=dapD54Swuc2HkXMASAi3FJf6igpsqRkh' +
            'Yja7Z6RysVLotXS5CQxzboz' +
            'wqVUmXceU\n',
          'sumologic:\n  accessId: su8O27C' +
            '2LO6bX0\n  accessKey: xmKbaGENvpyXrUpe6gAgDG0V73yIVsGz' +
            'AGuoVG9ht7Xi0t8BkG0cavd' +
            'VC7UxwEJB\n',
        ],
        skip: [
          'SUMO_SHA=dc093847f0406963a986c60d54d3d60d' + 'ce869aeb8d361908de497f0' + 'bfb12de6f',
          'sumo id suzdlXe' + 'hfi4Zte key vkvI9DZJswY30eagCveaPio71' + 'LqHSnWQthxaNoiOCxGxqfjWdI',
        ],
      },
    },
  ],
  manual: 'Deactivate or delete the access key under Preferences > My access keys, or with DELETE /api/v1/accessKeys/{access id}.',
} as const satisfies Provider;
