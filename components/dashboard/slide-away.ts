// The agreed sheet slides off to the side while the next one already lies beneath. Focus never waits for it: what slides is a picture.

const slide: Keyframe[] = [{}, { opacity: 1, offset: 0.5 }, { opacity: 0, translate: '24px 0' }];

/** Leaves a picture of this element where it lies, out of reach of keyboard and screen reader, and takes it away in 160 ms. */
export const slideAway = (sheet: HTMLElement | null): void => {
  if (!sheet || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const { left, top, width, height } = sheet.getBoundingClientRect();
  const picture = sheet.cloneNode(true) as HTMLElement;
  for (const named of [picture, ...picture.querySelectorAll('[id], [data-record]')]) {
    named.removeAttribute('id');
    named.removeAttribute('data-record');
  }
  picture.className = 'sheet-leaving';
  picture.inert = true;
  picture.ariaHidden = 'true';
  const { padding } = getComputedStyle(sheet);
  Object.assign(picture.style, { padding, left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  document.body.append(picture);
  const away = (): void => picture.remove();
  picture.animate(slide, { duration: 160, easing: 'ease-out' }).finished.then(away, away);
};
