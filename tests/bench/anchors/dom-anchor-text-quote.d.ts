// What a peer without types of its own offers, as its documentation says.
declare module 'dom-anchor-text-quote' {
  export const toRange: (
    root: Node,
    selector: { exact: string; prefix?: string; suffix?: string },
    options?: { hint?: number },
  ) => Range | null;
}
