/**
 * Reads a property of the document through its prototype. Elements of the page hide properties of `document` by
 * their names: beside `<img name="baseURI">`, `document.baseURI` is that image.
 */
export const fromDocument = <Name extends keyof Document>(name: Name): Document[Name] =>
  Reflect.get(Document.prototype, name, document);
