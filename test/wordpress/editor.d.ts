interface Editor {
  readonly blocks: {
    createBlock(name: string): object;
    getBlockType(name: string): object | undefined;
  };
  readonly data: {
    dispatch(store: 'core/block-editor'): {insertBlock(block: object, index: number): void};
    dispatch(store: 'core/editor'): {
      editPost(changes: object): void;
      savePost(): Promise<void>;
    };
    select(store: 'core/editor'): {getCurrentPostId(): number | null};
  };
}

declare global {
  /** What the editor of WordPress puts on its page. */
  var wp: Editor;
}
export {};
