/**
 * Writes etc/*.api.md: what each entry of the built package promises, for review in the diff. Run it after a build.
 * `--check` writes nothing and fails where a report is not what would be written.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

const root = join(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');

mkdirSync(join(root, 'etc'), { recursive: true });
for (const entry of ['index', 'engine', 'testing']) {
  const name = entry === 'index' ? 'costshare' : `costshare-${entry}`;
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, `dist/${entry}.d.ts`),
      compiler: { tsconfigFilePath: join(root, 'tsconfig.core.json') },
      apiReport: {
        enabled: true,
        reportFileName: name,
        reportFolder: join(root, 'etc'),
        reportTempFolder: join(root, 'reports/api'),
        includeForgottenExports: true,
      },
      newlineKind: 'lf',
      messages: {
        extractorMessageReporting: {
          'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
          'ae-forgotten-export': { logLevel: ExtractorLogLevel.None },
        },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, 'package.json'),
  });
  const { apiReportChanged } = Extractor.invoke(config, {
    localBuild: !isCheck,
    messageCallback: (message) => {
      message.handled = true;
    },
  });
  if (!apiReportChanged) continue;
  console.error(isCheck ? `etc/${name}.api.md is not up to date. Run: npm run api` : `wrote etc/${name}.api.md`);
  if (isCheck) process.exitCode = 1;
}
