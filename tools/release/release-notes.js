import {readFileSync} from 'node:fs';
import {isPublished} from './publishing.js';

/**
 * What stands beside the files of a release: what changed, what each file is, the hash of the bundle.
 *
 * @param {import('./publishing.js').Manifest} manifest
 * @param {{name: string, bytes: number, what: string}[]} files
 * @returns {string} Markdown
 */
export function releaseNotes(manifest, files) {
  const {version} = manifest;
  const hash = JSON.parse(readFileSync('dist/sri.json', 'utf8'))['kapitel.bundle.js'];
  const rows = files.map(
    ({name, bytes, what}) => `| \`${name}\` | ${(bytes / 1000).toFixed(0)} KB | ${what} |`,
  );
  return `# Kapitel ${version}

${changesOf(version, readFileSync('CHANGELOG.md', 'utf8'))}

## Files

| file | size | |
| --- | --- | --- |
${rows.join('\n')}

\`sha256sum -c SHA256SUMS\` checks them.

## One script tag

The hash of \`kapitel.bundle.js\` is \`${hash}\`.

${
  isPublished(manifest)
    ? `\`\`\`html
<script
  defer
  src="https://cdn.jsdelivr.net/npm/kapitel@${version}/dist/kapitel.bundle.js"
  integrity="${hash}"
  crossorigin="anonymous"
></script>
\`\`\``
    : 'This version is not published: neither npm nor a CDN has it. Serve the file yourself.'
}
`;
}

/**
 * The changelog's part about a version.
 *
 * @param {string} version
 * @param {string} changelog
 */
export function changesOf(version, changelog) {
  const [, ...parts] = changelog.split(/^## /m);
  const part = parts.find((text) => text.split(/\s/, 1)[0] === version);
  if (!part) throw new Error(`CHANGELOG.md says nothing about ${version}.`);
  return part.replace(/^.*\n/, '').trim();
}
