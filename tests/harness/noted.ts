// Where something of the tests answers: a request to anywhere else is one that nobody asked for.

/** Origins of pages that are looked at. */
export const tools = new Set<string>();

/** Origins at which somebody answers as an endpoint, or is expected to. */
export const endpoints = new Set<string>();
