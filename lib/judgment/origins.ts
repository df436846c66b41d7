// Where a text came from that a person judged. Only a rival answer of somebody or something else makes an honest pair (rule D3).

export const origins = {
  model: 'A model wrote it',
  template: 'A template or rule',
  person: 'Another person',
  own: 'I wrote it',
} as const;
