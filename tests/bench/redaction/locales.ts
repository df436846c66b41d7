// What people write around personal data and secrets, in nine languages and countries; {slots} are filled by `values.ts`.
// Written for this bench. The words were not taken from the corpus of presidio-research.

export interface Locale {
  name: string;
  /** ISO 3166-1; also whose telephone and account numbers are used. */
  country: string;
  /** Sentences with personal data, by what they hold. */
  holds: Readonly<Record<string, readonly string[]>>;
  /** Sentences with numbers and names of things that nobody has to hide. */
  plain: readonly string[];
}

const english = {
  email: ['Please write to {email} before Friday.', 'Cc {email}, who approved it.', 'Contact: {email}'],
  phone: [
    'You can call me on {phone} after ten.',
    'Phone: {phone}',
    'Her mobile is {phone}, she answers in the afternoon.',
    'Tel. {phone} (reception)',
  ],
  'phone-bare': ['The driver left {phone} for questions.'],
  card: ['He paid with {card} at the desk.', 'Card number {card}, valid until next year.'],
  iban: ['Transfer it to {iban} this week.', 'The supplier changed the account to {iban}.'],
  'birth-date': ['Born on {birth-date}, so over the limit of age.', 'Date of birth: {birth-date}', 'DOB {birth-date}'],
};
const englishPlain = [
  'Invoice {order} of {date} is for {amount} and was approved at {time}.',
  'Order no. {order} was split into three deliveries; version {version} of the contract applies.',
  'The build {sha} failed after {number} seconds in step {number}.',
  'Sections {version} and {number} of the framework agreement leave this to the buyer.',
  'Ticket {uuid} was opened on {date} and closed within {number} days.',
  'We paid {amount} instead of {amount}, which is {number} % more than the limit allows.',
];

export const locales: readonly Locale[] = [
  {
    name: 'en-US',
    country: 'US',
    holds: {
      ...english,
      ssn: ['Her SSN is {ssn}.', 'Social security number {ssn} was on the form.', 'The file names {ssn} twice.'],
    },
    plain: englishPlain,
  },
  {
    name: 'en-GB',
    country: 'GB',
    holds: { ...english, nino: ['National insurance number: {nino}', 'Payroll has him as {nino} since May.'] },
    plain: englishPlain,
  },
  {
    name: 'en-IN',
    country: 'IN',
    holds: {
      ...english,
      aadhaar: ['Aadhaar {aadhaar} was shown.', 'The applicant gave {aadhaar-spaced} as proof.'],
      pan: ['PAN: {pan}', 'The vendor filed under {pan}.'],
    },
    plain: englishPlain,
  },
  {
    name: 'de',
    country: 'DE',
    holds: {
      email: ['Bitte an {email} schicken.', 'Rückfragen an {email}, danke.'],
      phone: ['Rufen Sie mich unter {phone} an.', 'Telefon: {phone}', 'Seine Handynummer ist {phone}.'],
      'phone-bare': ['Der Fahrer hat {phone} hinterlassen.'],
      card: ['Bezahlt mit der Karte {card} am Empfang.'],
      iban: ['Bitte auf {iban} überweisen.', 'Neue Bankverbindung des Lieferanten: {iban}'],
      'birth-date': ['Geboren am {birth-date} in Köln.', 'Geburtsdatum: {birth-date}'],
      'steuer-id': ['Steuer-ID {steuer-id} liegt vor.', 'Auf der Bescheinigung steht {steuer-id}.'],
    },
    plain: [
      'Rechnung {order} vom {date} über {amount} wurde um {time} Uhr freigegeben.',
      'Bestellung {order} kam in drei Lieferungen, es gilt Fassung {version} des Vertrags.',
      'Der Rahmenvertrag lässt das in Abschnitt {version} offen, {number} Fälle im Jahr.',
      'Wir zahlten {amount} statt {amount}, also {number} % mehr als erlaubt.',
    ],
  },
  {
    name: 'fr',
    country: 'FR',
    holds: {
      email: ['Merci d’écrire à {email} avant vendredi.', 'Copie à {email}.'],
      phone: ['Vous pouvez m’appeler au {phone}.', 'Téléphone : {phone}', 'Son portable est le {phone}.'],
      'phone-bare': ['Le livreur a laissé {phone}.'],
      card: ['Payé avec la carte {card} à l’accueil.'],
      iban: ['Virement sur {iban} cette semaine.', 'Le fournisseur a donné {iban} comme nouveau compte.'],
      'birth-date': ['Née le {birth-date} à Lyon.', 'Date de naissance : {birth-date}'],
      nir: ['Numéro de sécurité sociale : {nir}', 'Le dossier porte le {nir}.'],
    },
    plain: [
      'La facture {order} du {date} de {amount} a été approuvée à {time}.',
      'La commande {order} est arrivée en trois fois ; la version {version} du contrat s’applique.',
      'Nous avons payé {amount} au lieu de {amount}, soit {number} % de plus.',
    ],
  },
  {
    name: 'es',
    country: 'ES',
    holds: {
      email: ['Escriba a {email} antes del viernes.', 'Copia a {email}.'],
      phone: ['Puede llamarme al {phone}.', 'Teléfono: {phone}', 'Su móvil es {phone}.'],
      'phone-bare': ['El conductor dejó el {phone}.'],
      card: ['Pagó con la tarjeta {card} en recepción.'],
      iban: ['Transferir a {iban} esta semana.', 'El proveedor cambió la cuenta a {iban}.'],
      'birth-date': ['Nacida el {birth-date} en Sevilla.', 'Fecha de nacimiento: {birth-date}'],
      dni: ['DNI {dni} en el contrato.', 'Firmó con {dni}.'],
    },
    plain: [
      'La factura {order} del {date} por {amount} se aprobó a las {time}.',
      'El pedido {order} llegó en tres entregas; rige la versión {version} del contrato.',
      'Pagamos {amount} en lugar de {amount}, un {number} % más.',
    ],
  },
  {
    name: 'it',
    country: 'IT',
    holds: {
      email: ['Scrivere a {email} entro venerdì.'],
      phone: ['Può chiamarmi al {phone}.', 'Telefono: {phone}'],
      'phone-bare': ['L’autista ha lasciato {phone}.'],
      card: ['Pagato con la carta {card} alla cassa.'],
      iban: ['Bonifico su {iban} in settimana.'],
      'birth-date': ['Nata il {birth-date} a Torino.', 'Data di nascita: {birth-date}'],
      'codice-fiscale': ['Codice fiscale {codice-fiscale}.', 'Il modulo riporta {codice-fiscale}.'],
    },
    plain: [
      'La fattura {order} del {date} di {amount} è stata approvata alle {time}.',
      'Vale la versione {version} del contratto, {number} casi.',
    ],
  },
  {
    name: 'nl',
    country: 'NL',
    holds: {
      email: ['Graag mailen naar {email}.'],
      phone: ['U kunt mij bellen op {phone}.', 'Telefoon: {phone}'],
      'phone-bare': ['De chauffeur liet {phone} achter.'],
      card: ['Betaald met kaart {card} aan de balie.'],
      iban: ['Overmaken naar {iban}.'],
      'birth-date': ['Geboren op {birth-date} te Utrecht.', 'Geboortedatum: {birth-date}'],
      bsn: ['BSN {bsn} staat in het dossier.', 'Burgerservicenummer: {bsn}'],
    },
    plain: [
      'Factuur {order} van {date} voor {amount} is om {time} goedgekeurd.',
      'Versie {version} van het contract geldt, {number} gevallen.',
    ],
  },
  {
    name: 'pl',
    country: 'PL',
    holds: {
      email: ['Proszę napisać na {email} do piątku.'],
      phone: ['Proszę zadzwonić pod {phone}.', 'Telefon: {phone}', 'Tel. kom. {phone}'],
      'phone-bare': ['Kierowca zostawił {phone}.'],
      card: ['Zapłacono kartą {card} w recepcji.'],
      iban: ['Przelew na {iban} w tym tygodniu.'],
      'birth-date': ['Urodzona {birth-date} w Gdańsku.', 'Data urodzenia: {birth-date}'],
      pesel: ['PESEL {pesel} w umowie.', 'W formularzu wpisano {pesel}.'],
    },
    plain: [
      'Faktura {order} z dnia {date} na {amount} została zatwierdzona o {time}.',
      'Obowiązuje wersja {version} umowy, {number} przypadków.',
    ],
  },
];

/** What machines write, whatever the language. */
export const technical: Readonly<Record<string, readonly string[]>> = {
  ip: ['The request came from {ip} twice.', 'host={ip} status=403', 'Blocked {ip}, again.'],
  mac: ['The printer {mac} was replaced.', 'ether {mac} up'],
  'private-key': ['It was pasted into the chat:\n{private-key}\nand then removed.'],
  token: ['He used {token} in the script.', 'export TOKEN {token}', 'curl -H "X-Key: {token}"'],
  jwt: ['The cookie was {jwt}.', 'session {jwt} expired'],
  'url-login': [
    'The job reads https://{url-login}@db.example.com/orders every night.',
    'git clone https://{url-login}@git.example.com/a.git',
  ],
  'url-secret': [
    'The link https://example.com/reset?user=7&token={url-secret} was sent to all.',
    'GET /callback?access_token={url-secret}&lang=en',
  ],
  password: [
    'password: {password}',
    'The password is {password} for now.',
    'DB_PASSWORD={password}',
    'api_key = "{password}"',
    'client_secret: {password}',
  ],
  'random-string': ['It printed {random-string} at the end.', 'The value was {random-string}.'],
};
