// The addresses of an endpoint, relative to its origin.

export const paths = {
  enrol: '/v1/enrol',
  events: '/v1/events',
  reconcile: '/v1/reconcile',
  signIn: '/v1/sign-in',
  recover: '/v1/recover',
  newRecoveryCode: '/v1/recovery-code',
  eraseMe: '/v1/erase-me',
  policy: '/v1/policy',
  publish: '/v1/policy/publish',
  fleet: '/v1/fleet',
  health: '/healthz',
} as const;
