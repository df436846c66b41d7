// The small window that says why nothing can be captured on a page: a sentence, a way to the policy, and the way out.
import '#components/tokens.css';
import '#entrypoints/not-here/not-here.css';

document.getElementById('why')!.textContent = decodeURIComponent(location.hash.slice(1));
document.getElementById('close')!.addEventListener('click', () => window.close());
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') window.close();
});
document.getElementById('close')!.focus();
