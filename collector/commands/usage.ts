// What the command line says of itself.
import { purposes } from '#lib/judgment/consent.ts';

/** Every command with its options; the value in parentheses holds where nothing is said. */
export const usage = `Usage: collector COMMAND [OPTIONS]

serve     run the endpoint on 127.0.0.1
  --data DIR            data folder (.data/collector)
  --port NUMBER         port, 0 for a free one (8787)
  --public-url URL      origin under which devices reach it, when a proxy with https stands before it
  --organisation NAME   name that people see when they join
  --sign-in FILE        lets people join by signing in: issuer, clientId, clientSecret, domains, as JSON

enrol     make a one-time code with which a device joins, good for seven days
  --data DIR
  --name NAME           whose device it is; the same name again adds a device of that person

token     make a token with which many devices join by themselves, for managed settings
  --data DIR
  --days NUMBER         how long it is good for (30)
  --uses NUMBER         how many devices may join with it
  --note TEXT           what it is for

tokens    list the tokens that were made
  --data DIR
  --revoke ID           withdraw that one: no further device joins with it

package   write the judgments that may be used for a purpose as training and evaluation files
  --data DIR
  --out DIR             a new or empty folder
  --purpose PURPOSE     ${Object.keys(purposes).join(', ')} (train-models)
  --name NAME           small letters, digits and dashes (judgments)

policy-key   make the key that signs policies, certified by the root. It lives with the admin, not with the collector
  --root FILE           the root key (root-MOVE-OFFLINE.jwk)
  --out FILE            a new file

sign-policy  check a policy and sign it; says what people will read of the change
  --key FILE            made by policy-key
  --policy FILE         the policy, as JSON
  --before FILE         the one in force, signed or not: what would allow more without a word is refused
  --meant               that what would allow more is meant
  --out FILE            a new file

publish      give a signed policy to devices. It must be newer than the one before
  --data DIR
  --policy FILE         made by sign-policy, or by the policy editor

policies     list what was published
  --data DIR
  --take NUMBER         write that version to --out under the next version number, to sign it again: a way back
  --out FILE            a new file

rollout      write the files with which browser management installs the extension and bounds it
  --settings FILE       managed settings, as JSON: endpoint, organisation, root, enrolment or token, device, ceiling
  --extension ID        the extension's id in Chrome and Edge
  --update-url URL      where update.xml will be
  --firefox-url URL     where the package for Firefox will be
  --out DIR             a new or empty folder

The data folder may be in use by "serve": enrol, token, tokens, package, publish and policies then ask that process.
`;
