import type { Contribuente, DatiAnagrafici, DomandaAgenzia } from '#contract/agenzia-entrate/domanda.ts';

/** A man of Empoli, and the codes that these data give. */
export const luca: DatiAnagrafici = {
  ...{ cognome: 'BARTOLI', nome: 'LUCA', sesso: 'M', dataNascita: '1987-03-30', luogo: 'D403' },
};
export const suo = 'BRTLCU87C30D403R';
const altro = 'BRTLCU87C30D40PP';
const numerico = '90000000001';

export const contribuente = (parti: Partial<Contribuente> = {}): Contribuente => ({
  ...{ codiceFiscale: suo, dati: luca, stato: 'valido' },
  ...parti,
});
const con = (parti: Partial<DatiAnagrafici>): DatiAnagrafici => ({ ...luca, ...parti });
const nato = con({ dataNascita: '1987-03-29' });

type Riga = readonly [
  atteso: string,
  quando: string,
  domanda: Partial<DomandaAgenzia>,
  archivio: readonly Contribuente[],
];
const { stato: _, ...qualunque } = contribuente();
const in_ = (stato: Contribuente['stato']): Contribuente => ({ ...qualunque, stato, nuovo: altro });
const nostro = contribuente({ comune: '048050' });
const variazione = { tipo: 'variazione', prima: con({ nome: 'LUCIO' }) } as const;
const rettifica = { tipo: 'rettifica' } as const;
const attribuzione = { tipo: 'attribuzione', codiceFiscale: undefined } as const;
const collegamento = { tipo: 'collegamento', codiceFiscale: numerico, nuovo: suo } as const;

/** Every no of the Agenzia: code, when, request, taxpayers that it finds. */
export const casiAgenzia: readonly Riga[] = [
  ['EAV91', 'nobody has the code, nor these data', {}, []],
  ['EAV21', 'the code is of other data', { codiceFiscale: 'RSSMRA80A01H501U' }, []],
  [
    'EAV50',
    'two codes for the same data',
    {},
    [contribuente({ codiceFiscale: altro }), contribuente({ codiceFiscale: numerico })],
  ],
  ['EAV30', 'another day of birth', {}, [contribuente({ dati: con({ nome: 'LUCIANO' }) })]],
  ['EAV40', 'a newer code, the same person', {}, [in_('collegato')]],
  ['EAV41', 'a newer code, another person', {}, [{ ...in_('collegato'), dati: nato }]],
  ['EAV44', 'the base of an omocode', {}, [in_('base-omocodia')]],
  ['EAV80', 'not to be used', {}, [in_('non-utilizzabile')]],
  ['EAA10', 'the person has a code already', attribuzione, [contribuente({ codiceFiscale: altro })]],
  ['EAA30', 'the code is of somebody else', attribuzione, [contribuente({ dati: nato })]],
  ['EAA40', 'the code has a newer one', attribuzione, [in_('collegato')]],
  ['EAA50', 'the code is the base of an omocode', attribuzione, [in_('base-omocodia')]],
  ['AEE97', 'data that give no code', { ...attribuzione, dati: con({ luogo: '' }) }, []],
  ['EAM12', 'nobody has the code', variazione, []],
  ['EAM13', 'an omocodia being settled', variazione, [in_('in-omocodia')]],
  ['EAM15', 'somebody is working on it', variazione, [in_('in-lavorazione')]],
  ['EAM21', 'a place that the Agenzia does not know', { ...variazione, dati: con({ luogo: '' }) }, [nostro]],
  ['EAM28', 'the new data are of another', variazione, [nostro, contribuente({ codiceFiscale: altro })]],
  ['EAM47', 'joined to another', variazione, [in_('collegato')]],
  ['EAM80', 'not to be used', variazione, [in_('non-utilizzabile')]],
  ['EAM91', 'never validated', variazione, [contribuente()]],
  [
    'EAM93',
    'too much at once',
    { ...variazione, prima: con({ nome: 'A', cognome: 'B', sesso: 'F', luogo: 'H501' }) },
    [nostro],
  ],
  ['EAM94', 'nothing has changed', { ...variazione, prima: luca }, [nostro]],
  ['EAM95', 'of another municipality', variazione, [contribuente({ comune: '048014' })]],
  [
    'EAM9C',
    'two others with the new data',
    variazione,
    [nostro, contribuente({ codiceFiscale: altro }), contribuente({ codiceFiscale: numerico })],
  ],
  ['EAR12', 'nobody has the code', rettifica, []],
  ['EAR13', 'an omocodia being settled', rettifica, [in_('in-omocodia')]],
  ['EAR15', 'somebody is working on it', rettifica, [in_('in-lavorazione')]],
  [
    'EAR21',
    'a place that the Agenzia does not know',
    { ...rettifica, dati: con({ luogo: '' }) },
    [contribuente()],
  ],
  ['EAR29', 'the code would change', { ...rettifica, dati: nato }, [contribuente()]],
  ['EAR80', 'not to be used', rettifica, [in_('non-utilizzabile')]],
  ['EAR92', 'validated as it is', rettifica, [nostro]],
  [
    'EAR93',
    'too much at once',
    rettifica,
    [contribuente({ dati: con({ nome: 'LICIA', dataNascita: '1987-03-29', luogo: 'H501' }) })],
  ],
  ['EAR94', 'nothing to put right', rettifica, [contribuente()]],
  ['EAR95', 'put right once already', rettifica, [contribuente({ dati: nato, rettificato: true })]],
  ['EAR97', 'joined to another', rettifica, [in_('collegato')]],
  ['EAL12', 'the code to keep is not there', collegamento, [contribuente({ codiceFiscale: numerico })]],
  [
    'EAL92',
    'validated as it is',
    collegamento,
    [contribuente(), contribuente({ codiceFiscale: numerico, comune: '048050' })],
  ],
];

/** What a query by codice fiscale says of who is found. */
export const casiConsultazione: readonly (readonly [string, string, Contribuente | undefined])[] = [
  ['EAI20', 'in order', contribuente()],
  ['EAI22', 'not the code of these data', contribuente({ dati: nato })],
  ['EAI40', 'joined to a newer one', in_('collegato')],
  ['EAI59', 'base of an omocode', in_('base-omocodia')],
  ['EAI80', 'not to be used', in_('non-utilizzabile')],
  ['EAI90', 'nobody', undefined],
];
