// The history part of a scan without attribution: node objects-only.mjs DIR [objects|attribution]
import {Detector} from '../../src/detect/detect.ts';
import {loadRuleset} from '../../src/scan/ruleset.ts';
import {attribute} from '../../src/sources/git/attribution.ts';
import {objectsSource} from '../../src/sources/git/objects.ts';
import {openRepository} from '../../src/sources/git/repository.ts';

const [, , dir = '.', what = 'objects'] = process.argv;
const repository = await openRepository(dir, {ci: true});
if (repository === null) throw new Error('not a repository');
const detector = new Detector(loadRuleset());
const wanted = new Set<string>();
let findings = 0;
let bytes = 0;
const source = objectsSource(repository, {limitBytes: null, ...(what === 'no-names' ? {names: false} : {})});
const signal = new AbortController().signal;
await source.read(
  {
    chunk: (chunk) => {
      if (what !== 'read-only')
        detector.detect(chunk, (finding) => {
          findings++;
          if (finding.origin.kind === 'blob') wanted.add(finding.origin.blob);
        });
    },
    unread: () => undefined,
    count: (more) => {
      bytes += more.bytes ?? 0;
    },
    progress: () => undefined,
  },
  signal,
);
const before = process.resourceUsage();
process.stdout.write(`${JSON.stringify({findings, blobs: wanted.size, bytes})}\n`);
if (what === 'attribution') {
  await attribute(repository, source.seen, wanted, signal);
  const after = process.resourceUsage();
  process.stdout.write(
    `${JSON.stringify({attributionOwnCpu: (after.userCPUTime + after.systemCPUTime - before.userCPUTime - before.systemCPUTime) / 1e6})}\n`,
  );
}
