import {basename} from 'node:path';

/** Takes the tag names from the files' names, and leaves out what is nobody's business. */
const publicOnly = {
  name: 'public-only',
  /** @param {{customElementsManifest: any}} context */
  packageLinkPhase({customElementsManifest}) {
    for (const module of customElementsManifest.modules) {
      for (const element of module.declarations) {
        element.customElement = /^Kapitel/.test(element.name);
        element.tagName = basename(module.path, '.ts');
        // The analyzer takes an assignment to a property of another object for a field without a type.
        const hidden = (/** @type {any} */ {privacy, kind, type, description}) =>
          (privacy && privacy !== 'public') || (kind === 'field' && !type && !description);
        const fields = new Set(
          element.members?.filter(hidden).map((/** @type {any} */ {name}) => name),
        );
        element.members = element.members?.filter((/** @type {any} */ member) => !hidden(member));
        element.attributes = element.attributes?.filter(
          (/** @type {any} */ {name, fieldName, description}) =>
            description && !fields.has(fieldName ?? name),
        );
      }
      module.declarations = module.declarations.filter(
        (/** @type {any} */ {customElement}) => customElement,
      );
    }
  },
};

/** What documentation, editors and frameworks know of the elements is read from their docblocks. */
export default {
  globs: [
    'src/elements/*/kapitel-*.ts',
    'src/elements/*/{player-host,player-element,player-button,popup-button}.ts',
  ],
  exclude: ['**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [publicOnly],
};
