import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import ts from 'typescript';

const FOLDER = 'src';

/**
 * Every regular expression in the code. Nearly all see text that others have written: episodes, pages, URLs, messages.
 *
 * @returns {{place: string, pattern: RegExp}[]} `place` is a file and a line.
 */
export function regularExpressions() {
  return readdirSync(FOLDER, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => expressionsIn(`${FOLDER}/${file.replaceAll('\\', '/')}`));
}

/** @param {string} file */
function expressionsIn(file) {
  const code = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  /** @type {{place: string, pattern: RegExp}[]} */
  const found = [];
  const constants = constantsIn(file);
  const separators = new Set([...code.matchAll(/\.split\((\w+)\)/g)].map(([, name]) => name));
  /** What a text is split by is looked for until the end of the text. @param {RegExp} pattern @param {ts.Node} node */
  const asUsed = (pattern, {parent}) => {
    const isSeparator =
      (ts.isCallExpression(parent) && /\.split$/.test(parent.expression.getText(source))) ||
      (ts.isVariableDeclaration(parent) && separators.has(parent.name.getText(source)));
    return isSeparator && !pattern.global ? new RegExp(pattern, `${pattern.flags}g`) : pattern;
  };
  /** @param {ts.Node} node */
  const visit = (node) => {
    const {line} = source.getLineAndCharacterOfPosition(node.getStart(source));
    const place = `${file}:${line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      found.push({place, pattern: asUsed(evaluate([], node.text), node)});
    } else if (ts.isNewExpression(node) && node.expression.getText(source) === 'RegExp') {
      found.push({place, pattern: asUsed(evaluate(constants, node.getText(source)), node)});
    } else {
      ts.forEachChild(node, visit);
    }
  };
  source.statements.forEach(visit);
  return found;
}

/**
 * The constants of a file and of those that it imports constants from, as code: parts of the patterns that are put
 * together.
 *
 * @param {string} file
 * @returns {string[]}
 */
function constantsIn(file) {
  const code = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    const text = statement.getText(source).replace(/^export /, '');
    const [, from] = /^import \{[^}]*\b[A-Z_]{2,}\b[^}]*\} from '(\.[^']*)\.js'/.exec(text) ?? [];
    if (from) return constantsIn(join(dirname(file), `${from}.ts`));
    return /^const [A-Z_]+ = (?:['`\d]|String\.raw`|\[)/.test(text) ? [text] : [];
  });
}

/**
 * @param {string[]} constants
 * @param {string} expression
 * @returns {RegExp}
 */
function evaluate(constants, expression) {
  // This project’s own code.
  return /** @type {RegExp} */ (new Function(`${constants.join('\n')}\nreturn ${expression};`)());
}
