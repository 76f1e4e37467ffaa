import {LitElement} from 'lit';
import {moved} from '../../styles/moved.js';

/** Base class of all elements. They keep their styles when they are moved into another document. */
export abstract class MovableElement extends LitElement {
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    const root = this.attachShadow({mode: 'open'});
    this.adoptedCallback();
    return root;
  }

  adoptedCallback(): void {
    if (moved.restyle) moved.restyle(this);
    else moved.waiting.push(this);
  }
}
