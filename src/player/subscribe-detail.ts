/** The detail of a `subscribe` event. */
export interface SubscribeDetail {
  /** The platform, in lower case, such as `spotify`; or `feed`. */
  readonly platform: string;
  /** The link, with the moment where the platform takes one. */
  readonly url: string;
}
