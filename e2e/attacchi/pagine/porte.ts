/** A door of a page for everybody: what a browser would send there. */
export interface PortaPagina {
  readonly metodo: 'GET' | 'POST';
  readonly percorso: string;
  readonly campi?: Readonly<Record<string, string>>;
  /** With a file beside the fields. */
  readonly file?: true;
  /** Only for who has logged in. */
  readonly entrato?: true;
}

const recapiti = { email: 'cittadino@esempio.invalid', telefono: '0571 000000', note: 'prova' };
const casa = {
  ...{ comune: '048050', specie: 'VIA', via: 'Dante Alighieri', civico: '7', interno: 'A', cap: '50059' },
  ...{ titolo: '2', cognome: '', nome: '' },
};

/** The page that verifies certificates, and the portal of citizens. */
export const portePagine: readonly [PortaPagina, ...PortaPagina[]] = [
  { metodo: 'GET', percorso: '/' },
  { metodo: 'GET', percorso: '/v/:gettone' },
  { metodo: 'POST', percorso: '/codice', campi: { codice: 'AAAA-AAAA-AAAA' } },
  { metodo: 'POST', percorso: '/pdf', campi: {}, file: true },
  { metodo: 'POST', percorso: '/portale/entra', campi: { codice: 'DLLRNI90P54G702D' } },
  { metodo: 'GET', percorso: '/portale/', entrato: true },
  { metodo: 'GET', percorso: '/portale/rettifica', entrato: true },
  { metodo: 'GET', percorso: '/portale/residenza', entrato: true },
  {
    ...{ metodo: 'POST', percorso: '/portale/rettifica', entrato: true, file: true },
    campi: { dato: 'titoloStudio', giusto: 'LAUREA', ...recapiti },
  },
  {
    ...{ metodo: 'POST', percorso: '/portale/residenza', entrato: true, file: true },
    campi: { ...casa, ...recapiti },
  },
  { metodo: 'GET', percorso: '/portale/richieste/:codice', entrato: true },
  { metodo: 'GET', percorso: '/portale/richieste/:codice/file/:numero', entrato: true },
  {
    ...{ metodo: 'POST', percorso: '/portale/richieste/:codice/risposta', entrato: true, file: true },
    campi: { risposta: 'ecco' },
  },
  { metodo: 'POST', percorso: '/portale/richieste/:codice/consenso', entrato: true, campi: {} },
  { metodo: 'POST', percorso: '/portale/esci', campi: {} },
];
