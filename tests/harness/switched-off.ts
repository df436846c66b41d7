// What browsers of the tests leave out of themselves. The last switch of this name replaces all before it, so that what the test library
// leaves out for its own sake is named here once more.

/** The pages behind the address bar, which nobody types into here: two fifths of the processor time of a browser that is started. */
const addressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** As Playwright has it: requests to its maker at the start, and ways of drawing and storing that its commands do not expect. */
const library = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** For a browser that the test library starts. */
export const switchedOff = `--disable-features=${[...library, ...addressBar].join(',')}`;

/** For one that is started without it. */
export const switchedOffBare = `--disable-features=${addressBar.join(',')}`;
