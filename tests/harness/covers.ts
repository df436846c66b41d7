// What a page can do so that a person presses Keep without seeing it: things laid over the card, and what it does to the card's host.

/** How the page hides the card, and, where it shows it again just before the press, how. `host` is the card's element, as a page finds it. */
export interface Cover {
  hide: string;
  show?: string;
  /** It comes to nothing: the card stays in sight, and a press counts. */
  isUndone?: true;
}

/** The page's own element in the browser's top layer, through which presses fall. */
const over = (css: string, inner = ''): string => `
  const cover = document.createElement('div');
  cover.id = 'cover';
  cover.popover = 'manual';
  cover.innerHTML = ${JSON.stringify(inner)};
  cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;padding:0;pointer-events:none;background:white;' + ${JSON.stringify(css)};
  document.body.append(cover);
  cover.showPopover();`;

const styled = (name: string, value: string): string => `host.style.setProperty('${name}', '${value}', 'important');`;

/** By what the page does. */
export const covers: Readonly<Record<string, Cover>> = {
  'lays a sheet over everything': { hide: over('') },
  'lays a sheet over the card’s foot alone': { hide: over('top:auto;height:60vh;bottom:0') },
  'lays a picture over the card': {
    hide: over('background:none', '<svg width="2000" height="2000"><rect width="2000" height="2000" fill="teal"/></svg>'),
  },
  'lays a frame over the card': {
    hide: over('', '<iframe style="width:100%;height:100%;border:0;pointer-events:none" srcdoc="<body bgcolor=white>"></iframe>'),
  },
  'blurs what lies below a sheet of glass': { hide: over('background:none;backdrop-filter:blur(40px)') },
  'inverts what lies below a sheet': { hide: over('mix-blend-mode:difference') },
  'lays a sheet over the card again and again': {
    hide: `${over('')} setInterval(() => { cover.matches(':popover-open') ? cover.hidePopover() : cover.showPopover(); }, 90);`,
  },
  'opens a dialog over the card': {
    hide: `const cover = document.createElement('dialog'); cover.textContent = 'Press here'; cover.style.cssText = 'pointer-events:none;width:100vw;height:100vh'; document.body.append(cover); cover.showModal();`,
  },
  'makes the card see-through': { hide: styled('opacity', '0') },
  'makes the card nearly see-through': { hide: styled('opacity', '0.03') },
  'filters the card away': { hide: styled('filter', 'opacity(0)') },
  'filters the card white': { hide: styled('filter', 'brightness(0) invert(1)') },
  'cuts the card away': { hide: styled('clip-path', 'inset(100%)') },
  'masks the card away': { hide: styled('mask-image', 'linear-gradient(transparent, transparent)'), isUndone: true },
  'masks the card away with a picture': {
    hide: styled('-webkit-mask-box-image', 'linear-gradient(transparent, transparent)'),
    isUndone: true,
  },
  'masks the card away again and again': {
    hide: `setInterval(() => host.style.setProperty('mask', 'linear-gradient(transparent, transparent)', 'important'), 5);`,
    isUndone: true,
  },
  'shows a picture of the page in its place': {
    hide: `document.head.insertAdjacentHTML('beforeend', '<style>::view-transition { pointer-events: none; background: white } ::view-transition-group(*) { animation-duration: 60s; opacity: 0 }</style>'); document.startViewTransition(() => {});`,
  },
  'makes the card tiny': { hide: styled('transform', 'scale(0.02)') },
  'turns the card upside down': { hide: styled('transform', 'rotate(180deg)') },
  'turns the card edgewise': { hide: styled('transform', 'perspective(900px) rotateY(88deg)') },
  'hides the card': { hide: styled('visibility', 'hidden') },
  'takes the card out of the layout': { hide: styled('display', 'none') },
  'draws nothing of the card': { hide: styled('content-visibility', 'hidden') },
  'zooms the card away': { hide: styled('zoom', '0.05') },
  'blends the card into the page': { hide: styled('mix-blend-mode', 'lighten') },
  'lets the card blink': {
    hide: `let on = true; setInterval(() => host.style.setProperty('opacity', (on = !on) ? '1' : '0', 'important'), 80);`,
  },
  'slides the card under a waiting hand': { hide: styled('translate', '-4000px 0'), show: styled('translate', 'none') },
  'shows the card only when the hand comes': { hide: styled('opacity', '0'), show: styled('opacity', '1') },
  'moves the card into an element of its own': {
    hide: `const box = document.createElement('div'); box.style.opacity = '0'; document.body.append(box); box.append(host);`,
  },
  'takes the card out of the top layer': { hide: 'host.hidePopover();' },
};
