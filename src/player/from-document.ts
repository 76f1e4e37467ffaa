/**
 * Reads a property of a document, by default that of the script, through its prototype. Elements of the page hide properties of `document` by
 * their names: beside `<img name="baseURI">`, `document.baseURI` is that image.
 */
export const fromDocument = <Name extends keyof Document>(
  name: Name,
  from = document,
): Document[Name] => Reflect.get(Document.prototype, name, from);
