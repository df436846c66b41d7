// A tool to demonstrate something in: fields of every sort, a frame, shadow roots in each other, rich text, a link and a form that lead on.

/** A page whose end state is `state()`: what a person would see that came of it. */
export const recordedPages = {
  '/orders': `<!doctype html><title>Orders</title><h1>Orders</h1><form><label>Find <input name="find"></label></form><ul><li><a href="/orders/1">Order 1</a></li></ul>`,
  '/orders/1': `<!doctype html><title>Order 1</title><h1>Order 1</h1>
<form id="order" action="/orders/done">
  <label>Supplier <input name="supplier" value="old"></label>
  <label for="terms">Terms</label><select id="terms" name="terms"><option>net 30</option><option>net 45</option></select>
  <label><input type="checkbox" name="urgent"> Urgent</label>
  <label>Note <textarea name="note"></textarea></label>
  <input type="password" name="pin" aria-label="Pin">
</form>
<div id="rich" contenteditable role="textbox" aria-label="Letter"><p>Dear</p></div>
<iframe id="inner" src="/orders/frame" title="Approval" width="400" height="120"></iframe>
<order-lines id="lines"></order-lines>
<button form="order" style="user-select: none"><i aria-hidden="true">⭳</i> Save</button>
<script>
  customElements.define('order-line', class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = '<button>Raise</button><output>0</output>';
      root.querySelector('button').onclick = () => { root.querySelector('output').value++; };
    }
  });
  customElements.define('order-lines', class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = '<p>Lines</p><order-line></order-line><order-line></order-line><input aria-label="Amount">';
    }
  });
  document.getElementById('order').onsubmit = () => {
    const lines = document.getElementById('lines').shadowRoot;
    const inner = document.getElementById('inner').contentDocument;
    sessionStorage.state = JSON.stringify({
      form: [...new FormData(document.getElementById('order'))].filter(([name]) => name !== 'pin'),
      rich: document.getElementById('rich').innerText.trim(),
      lines: [...lines.querySelectorAll('order-line')].map((line) => line.shadowRoot.querySelector('output').value),
      amount: lines.querySelector('input').value,
      frame: inner.querySelector('input').value + inner.querySelector('output').value,
    });
  };
</script>`,
  '/orders/frame': `<!doctype html><title>Approval</title><label>Approver <input></label><button>Approve</button><output></output>
<script>document.querySelector('button').onclick = () => { document.querySelector('output').value = ' approved'; };</script>`,
  '/orders/done': `<!doctype html><title>Saved</title><h1>Saved</h1><p id="state"></p><script>document.getElementById('state').textContent = sessionStorage.state;</script>`,
};
