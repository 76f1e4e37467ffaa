import {isServer} from 'lit';

/** Whether this runs where pages are made, not shown. Lit's types know only the latter. */
export const onServer: boolean = isServer;
