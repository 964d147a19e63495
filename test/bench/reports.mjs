// `npm run bench -- reports [FINDINGS]`: CPU milliseconds that each report form takes for that many findings, in this process, after one run to warm up.
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';

/** One row per form: a function of (report, context) in a module of src/ui. */
export const FORMS = [
  {name: 'sarif', module: 'src/ui/sarif.ts', function: 'sarifReport'},
  {name: 'gitlab', module: 'src/ui/gitlab.ts', function: 'gitlabReport'},
  {name: 'code quality', module: 'src/ui/code-quality.ts', function: 'codeQualityReport'},
  {name: 'junit', module: 'src/ui/junit.ts', function: 'junitReport'},
  {name: 'github', module: 'src/ui/github.ts', function: 'githubReport'},
  {name: 'markdown', module: 'src/ui/markdown.ts', function: 'markdownReport'},
  {name: 'html', module: 'src/ui/html/html-report.tsx', function: 'htmlReport'},
];

/** CPU milliseconds and bytes per form, the median of `rounds`; `root`: of the checkout, `folder`: for the bundle. */
export async function measureForms({root, folder, findings = 3000, rounds = 7}) {
  const {forms, report, context} = await load(root, folder, findings);
  return forms.map(({name, make}) => {
    const bytes = Buffer.byteLength(make(report, context));
    const times = Array.from({length: rounds}, () => cpuOf(() => make(report, context))).sort((a, b) => a - b);
    return {name, bytes, milliseconds: times[rounds >> 1]};
  });
}

async function load(root, folder, findings) {
  const outfile = path.join(folder, 'reports-bundle.mjs');
  const lines = FORMS.map((form, i) => `export {${form.function} as form${i}} from './${form.module}';`);
  lines.push("export {manyFindings, manyRules, sampleContext, sampleReport} from './test/helpers/sample-report.ts';");
  await build({
    stdin: {contents: lines.join('\n'), resolveDir: root, loader: 'ts'},
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    logLevel: 'error',
  });
  const bundle = await import(pathToFileURL(outfile));
  return {
    forms: FORMS.map(({name}, i) => ({name, make: bundle[`form${i}`]})),
    report: bundle.sampleReport(bundle.manyFindings(findings)),
    context: bundle.sampleContext({rules: bundle.manyRules()}),
  };
}

function cpuOf(work) {
  const before = process.cpuUsage();
  work();
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1000;
}
