// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'segment',
  title: 'Segment',
  service: true,
  docs: ['https://docs.segmentapis.com/'],
  hosts: ['api.segmentapis.com'],
  rules: [
    {
      id: 'segment-token',
      title: 'Segment Public API token',
      severity: 'high',
      anchors: ['sgp_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sgp_[A-Za-z0-9]{64})(?![A-Za-z0-9])/,
      minEntropy: 3.3,
      examples: {
        match: [
          'SEGMENT_API_TOKEN=sg' + 'p_7zXDSZsRYyqMFsngv0PK8XtRga4FAU0OEkTmMNy6NKkAyF429wV' + '4QsJ1scQ6pI8I\n',
          'Authorization: Bearer sg' + 'p_swXE62DTNDuL1qgSLp9xotQaNbLhcW6pxW3yj4lvdOvjRG3LYpi' + '7fhQwXq7jYqHV\r\n',
          '{"key":"sg' + 'p_Mmtsir9bqTl1waglZjodrEYtBjNM7y5CZb4yx3fEeERKvGjs4IE' + 'vHGZuj2aAsPqC\\n"}',
        ],
        skip: [
          'SEGMENT_API_TOKEN=sg' + 'p_HzdfElpcoNLASA0XZLm3MuvJVvh6yKtuQN3lqjMHktdQYfUrLw2' + 'DCIZLHA',
          'msg' + 'p_gZogzBTURZKqfKpVRYVe1xqdCn2V3snmfrWzxudWEA052MUev3t' + 'gAznNgOinRrXy',
          'SEGMENT_API_TOKEN=sg' + 'p_gTbIO3V3ZTl1hTZPIgJTuklLock0bsymItckqT1Xf5Q0WhiUAEf' + 'x7OijFb1cPEQmk7',
        ],
      },
    },
  ],
  manual:
    'Delete the token in the workspace settings under Access management > Tokens after the new one is deployed; Segment also ends tokens that GitHub reports.',
} as const satisfies Provider;
