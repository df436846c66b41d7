// The matchers of others that are measured beside ours, the one first that goals are held against.
export const peers = ['approx-string-match with context scores', 'dom-anchor-text-quote', '@apache-annotator/dom'] as const;
