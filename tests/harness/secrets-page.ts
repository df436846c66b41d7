// A page full of what must not be in a picture: the same page with other secrets of the same length must give the same picture.

/** Secrets by where they stand. Equally long in both sets, so that nothing but their letters differs. */
export interface Secrets {
  email: string;
  card: string;
  value: string;
  drawn: string;
}

export const secretSets: readonly [Secrets, Secrets] = [
  { email: 'kim.larsen@example.com', card: '4111111111111111', value: 'typed secret A', drawn: 'FIRST' },
  { email: 'ada.bonnet@example.org', card: '5500000000000004', value: 'other words BB', drawn: 'OTHER' },
];

/** `other` is the address of a frame of another origin; `plain` are words that may be in the picture. */
export const secretsPage = ({ email, card, value, drawn }: Secrets, other: string, plain = 'Hold it, 12,400.00 EUR'): string => {
  const groups = card.match(/.{4}/g)!;
  const [name, host] = email.split('@') as [string, string];
  const at = Math.min(9, name.length - 1);
  return `<!doctype html><html lang="en"><head><title>Invoice 8841</title><style>
    body { font: 15px/24px monospace; margin: 20px } .made::after { content: attr(data-mail) }
    .row { display: flex } .back { display: flex; flex-direction: row-reverse; justify-content: flex-end }
    .turned { display: inline-block; transform: rotate(9deg) } .large { zoom: 1.3 } .half { font-size: 13.37px; margin-left: 3.3px }
    .cut { width: 90px; height: 24px; overflow: hidden; white-space: nowrap } input, textarea, select { font: inherit }
  </style></head><body><main>
  <h1>Invoice 8841</h1>
  <p id="terms">${plain}. Approver ${email}, end.</p>
  <p>Split <b>${email.slice(0, at)}</b><i>${email.slice(at, 12)}</i>${email.slice(12)} end. Card ${groups.map((each) => `<span>${each}</span>`).join(' ')} end.</p>
  <p class="half">Half <span>${card.slice(0, 2)}</span><span>${card.slice(2, 9)}</span><span>${card.slice(9)}</span> <em>${email}</em></p>
  <p class="row">${groups.map((each) => `<span>${each}</span>`).join('')}</p>
  <p class="back">${groups
    .toReversed()
    .map((each) => `<span>${each}</span>`)
    .join('')}</p>
  <p class="made" data-mail="${email}">Made up: </p>
  <p>Turned <span class="turned">to ${email} so</span> <span class="large">${email}</span></p>
  <table><tr>${groups.map((each) => `<td>${each}</td>`).join('')}</tr></table>
  <div id="open"></div><div id="shut"></div>
  <iframe title="own" srcdoc="<body style='font:15px monospace'>Inside ${email} <input value='${value}'><div id=i></div><p contenteditable>${value}</p></body>" width="460" height="90"></iframe>
  <iframe title="other" src="${other}" width="220" height="90"></iframe>
  <form><input value="${value}"> <input type="checkbox" ${drawn === 'FIRST' ? 'checked' : ''} aria-label="Yes">
    <select style="width:160px"><option>${value}</option></select> <textarea rows="2" cols="20">${value}</textarea>
    <output>${value}</output> <meter value="${drawn === 'FIRST' ? 0.2 : 0.9}"></meter></form>
  <div contenteditable>${value}</div> <div role="textbox" class="cut">${value} ${value}</div>
  <div style="position:relative;width:200px;height:30px"><textarea style="position:absolute;width:1px;height:1px;border:0;padding:0"></textarea><span>${value}</span></div>
  <canvas width="160" height="40"></canvas>
  <img width="160" height="40" alt="" src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="160" height="40"><text y="30">${drawn}</text></svg>`)}">
  <p>After it: <span id="free">free words stay</span></p></main>
  <script>
    document.querySelector('#open').attachShadow({ mode: 'open' }).innerHTML = '<p>Open root ${email}</p>';
    document.querySelector('#shut').attachShadow({ mode: 'closed' }).innerHTML = '<p>Closed root ${name}@<b>${host}</b> <input value="${value}"></p>';
    const drawing = document.querySelector('canvas').getContext('2d');
    drawing.font = '20px monospace';
    drawing.fillText('${drawn}', 4, 26);
  </script></body></html>`;
};
