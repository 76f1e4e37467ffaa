/** The part of the Document Picture-in-Picture API that is used. https://wicg.github.io/document-picture-in-picture/ */
interface DocumentPictureInPicture {
  requestWindow(options: {width: number; height: number}): Promise<Window>;
}

/** The API of the browser; `undefined` where there is none, and in frames, which may not use it. */
export function pictureInPicture(): DocumentPictureInPicture | undefined {
  if (window.top !== window) return undefined;
  const {documentPictureInPicture: api} = window as {documentPictureInPicture?: unknown};
  // An element of the page with this id would be found under the same name.
  const {requestWindow} = (api ?? {}) as Partial<DocumentPictureInPicture>;
  return typeof requestWindow === 'function' ? (api as DocumentPictureInPicture) : undefined;
}
