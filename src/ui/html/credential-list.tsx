import {Buffer} from 'node:buffer';
import {renderToString} from 'preact-render-to-string';
import {printable} from '../../core/redact.ts';
import {Credential} from './credential.tsx';
import {nextSteps, type Step} from './next-steps.ts';
import type {ReportView} from './view.ts';

/**
 * All credentials. Each is rendered by itself and kept as bytes: one tree of thousands of them, and the string it grows by concatenation,
 * cost three times as long (garbage collection, measured with 3,000 findings). What is put in here is the library's own output and nothing else.
 */
export function CredentialList({view, manualOf}: {view: ReportView; manualOf: (ruleId: string) => string | null}) {
  const stepsHtml = stepsRenderer();
  const items = view.credentials.map((one, index) => {
    const steps = stepsHtml(nextSteps(one, manualOf(one.credential.ruleId)));
    return Buffer.from(renderToString(<Credential one={one} index={index} view={view} stepsHtml={steps} />));
  });
  // biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without markers
  return <ol id="list" role="list" dangerouslySetInnerHTML={{__html: Buffer.concat(items).toString()}} />;
}

/** Renders the same steps once: a rule's credentials share them. */
function stepsRenderer(): (steps: readonly Step[]) => string {
  const rendered = new Map<string, string>();
  return (steps) => {
    const key = JSON.stringify(steps);
    const html = rendered.get(key) ?? renderToString(<Steps steps={steps} />);
    rendered.set(key, html);
    return html;
  };
}

function Steps({steps}: {steps: readonly Step[]}) {
  return (
    <>
      <h4>What to do next</h4>
      <ol class="steps">
        {steps.map(({text, command}) => (
          <li key={text}>
            {printable(text)}
            {command !== undefined && <code class="command">{printable(command)}</code>}
          </li>
        ))}
      </ol>
    </>
  );
}
