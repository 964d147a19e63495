import {Buffer} from 'node:buffer';
import {renderToString} from 'preact-render-to-string';
import {Credential} from './credential.tsx';
import type {ReportView} from './view.ts';

/**
 * All credentials. Each is rendered by itself and kept as bytes: one tree of thousands of them, and the string it grows by concatenation,
 * cost three times as long (garbage collection, measured with 3,000 findings). What is put in here is the library's own output and nothing else.
 */
export function CredentialList({view, manualOf}: {view: ReportView; manualOf: (ruleId: string) => string | null}) {
  const items = view.credentials.map((one, index) =>
    Buffer.from(renderToString(<Credential one={one} index={index} view={view} manualOf={manualOf} />)),
  );
  // biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without markers
  return <ol id="list" role="list" dangerouslySetInnerHTML={{__html: Buffer.concat(items).toString()}} />;
}
