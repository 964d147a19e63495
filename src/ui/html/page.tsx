import {printable} from '../../core/redact.ts';
import {SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH} from './assets.ts';
import {Authors, Folders, Kinds} from './breakdowns.tsx';
import {Coverage} from './coverage.tsx';
import {CredentialList} from './credential-list.tsx';
import {Filters} from './filters.tsx';
import {Headline, headlineText} from './headline.tsx';
import {Matrix} from './matrix.tsx';
import {Timeline} from './timeline.tsx';
import type {ReportView} from './view.ts';

export interface PageProps {
  readonly view: ReportView;
  readonly manualOf: (ruleId: string) => string | null;
  readonly subject: string | null;
}

const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

/** The whole document. */
export function Page({view, manualOf, subject}: PageProps) {
  const hasCredentials = view.credentials.length > 0;
  return (
    <html lang="en">
      <head>
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${subject === null ? '' : `${printable(subject)}: `}${headlineText(view)} - Guard`}</title>
        {/* A constant of the build, no value of the report; its hash is in the policy. */}
        <style dangerouslySetInnerHTML={{__html: STYLE}} />
      </head>
      <body>
        {hasCredentials && (
          <a class="skip" href="#credentials">
            Skip to the credentials
          </a>
        )}
        <Headline view={view} subject={subject} />
        <main>
          {hasCredentials && (
            <>
              <div class="panels">
                <Matrix view={view} />
                <Timeline view={view} />
              </div>
              <div class="panels three">
                <Kinds view={view} />
                <Folders view={view} />
                <Authors view={view} />
              </div>
              <section id="credentials" aria-labelledby="credentials-title">
                <h2 id="credentials-title" tabIndex={-1}>
                  Credentials
                </h2>
                <Filters view={view} />
                <p id="none" hidden>
                  No credential passes these filters.
                </p>
                <CredentialList view={view} manualOf={manualOf} />
              </section>
            </>
          )}
          <Coverage view={view} />
        </main>
        {/* A constant of the build, no value of the report; its hash is in the policy. */}
        <script dangerouslySetInnerHTML={{__html: SCRIPT}} />
      </body>
    </html>
  );
}
