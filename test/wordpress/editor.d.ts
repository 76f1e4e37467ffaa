interface Editor {
  readonly blocks: {
    createBlock(name: string, attributes?: object): object;
    getBlockType(name: string): object | undefined;
  };
  readonly data: {
    dispatch(store: 'core/block-editor'): {
      insertBlock(block: object, index: number): void;
      insertBlocks(blocks: object[]): void;
      insertDefaultBlock(): void;
    };
    dispatch(store: 'core/edit-post'): {switchEditorMode(mode: 'text' | 'visual'): void};
    dispatch(store: 'core/editor'): {
      editPost(changes: object): void;
      savePost(): Promise<void>;
    };
    select(store: 'core/editor'): {
      getCurrentPost(): {_links?: Record<string, unknown>};
      getCurrentPostId(): number | null;
      getEditedPostContent(): string;
    };
  };
}

declare global {
  /** What the editor of WordPress puts on its page. */
  var wp: Editor;
  /** What its classic editor does. */
  var tinymce: {
    get(id: string): {initialized?: boolean; getContent(): string} | undefined;
  };
}
export {};
