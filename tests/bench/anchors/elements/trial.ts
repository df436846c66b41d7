// What one way of finding made of one element.
export const peerNames = ['@medv/finder', 'css-selector-generator', 'absolute XPath'] as const;
export type Peer = (typeof peerNames)[number];
export type Way = 'ours' | Peer;

export interface Trial {
  way: Way;
  verdict: 'right' | 'wrong' | 'lost';
  /** What kind of change it is about. */
  fate: string;
  ms: number;
}
