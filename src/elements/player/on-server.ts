import {isServer} from 'lit';

/** Whether this code runs on a server. Lit's types are those of browsers only. */
export const onServer: boolean = isServer;
