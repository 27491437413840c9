import type { ReactNode } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { cognomeNome, elenco, generalitaDi, leggi, luogoInParole } from '../../ufficiale/lettura.ts';
import { Coppie, Sezione } from '../../ui/parti.tsx';
import { Cie } from './cie.tsx';

interface Parte {
  readonly dossier: Dossier;
}

/** `n. 12, parte I, serie A, anno 2020, VINCI`. */
function usaAtto(): (atto: unknown) => string | undefined {
  const { t } = usaParole('scheda');
  return (contenitore) => {
    const numero = leggi(contenitore, 'atto.numeroAtto') ?? leggi(contenitore, 'numeroAtto');
    if (numero === undefined) return undefined;
    const base = leggi(contenitore, 'atto.numeroAtto') === undefined ? '' : 'atto.';
    const serie = leggi(contenitore, `${base}serie`);
    return [
      t('atto.numero', { numero }),
      t('atto.parte', { parte: leggi(contenitore, `${base}parte`) ?? '' }),
      serie && t('atto.serie', { serie }),
      leggi(contenitore, `${base}anno`),
      leggi(contenitore, `${base}comuneRegistrazione.nomeComune`),
    ]
      .filter((uno) => uno)
      .join(', ');
  };
}

/** A person named in the record; who is in the register opens with a click. */
function Persona({ generalita }: { readonly generalita: unknown }): ReactNode {
  const { vai } = usaNavigazione();
  const nome = cognomeNome(generalita);
  const id = leggi(generalita, 'idSchedaSoggettoANPR');
  if (nome === '') return undefined;
  if (id === undefined) return nome;
  return (
    <button
      type="button"
      className="scheda-legame"
      onClick={() => {
        vai({ nome: 'scheda', id, titolo: nome });
      }}
    >
      {nome}
    </button>
  );
}

const chi = (generalita: unknown): ReactNode =>
  cognomeNome(generalita) === '' ? undefined : <Persona generalita={generalita} />;

export function Identita({ dossier }: Parte): ReactNode {
  const { t } = usaParole('scheda');
  const atto = usaAtto();
  const g = generalitaDi(dossier);
  const { dati } = dossier;
  const codice = g.codiceFiscale?.codFiscale;
  return (
    <Sezione id="identita" titolo={t('identita')}>
      <Coppie
        voci={[
          [t('cognome'), g.cognome],
          [t('nome'), g.nome],
          [t('sesso'), g.sesso && t(`sesso${g.sesso}`, { defaultValue: g.sesso })],
          [t('dataNascita'), mostraGiorno(g.dataNascita)],
          [t('luogoNascita'), luogoInParole(g.luogoNascita)],
          [t('attoNascita'), atto(dati['attoNascitaANPR'] ?? dati['attoNascita'])],
          [t('codiceFiscale'), codice && <span className="scheda-intero">{codice}</span>],
          [t('madre'), chi(leggiOggetto(dati, 'maternita'))],
          [t('padre'), chi(leggiOggetto(dati, 'paternita'))],
          [t('idANPR'), dossier.idANPR],
          [t('idScheda'), dossier.idSchedaSoggettoANPR],
        ]}
      />
    </Sezione>
  );
}

function leggiOggetto(dati: Dossier['dati'], sezione: string, campo = 'generalita'): unknown {
  return (dati[sezione] as Readonly<Record<string, unknown>> | undefined)?.[campo];
}

export function StatoCivile({ dossier: { dati } }: Parte): ReactNode {
  const { t, lingua } = usaParole('scheda');
  const atto = usaAtto();
  const codice = leggi(dati, 'statoCivile.statoCivile');
  const nozze = leggiOggetto(dati, 'matrimonio', 'datiMatrimonio');
  const unione = leggiOggetto(dati, 'unioneCivile', 'attoUnione');
  const evento = nozze ?? unione;
  return (
    <Sezione id="stato-civile" titolo={t('statoCivile')}>
      <Coppie
        voci={[
          [t('statoCivile'), codice && descrivi('01', codice, lingua)],
          [t('coniuge'), chi(leggiOggetto(dati, 'matrimonio', 'coniuge'))],
          [t('unito'), chi(leggiOggetto(dati, 'unioneCivile', 'unitoCivilmente'))],
          [t('dal'), mostraGiorno(leggi(evento, 'dataEvento'))],
          [t('luogo'), luogoInParole((evento as { luogoEvento?: unknown } | undefined)?.luogoEvento)],
          [t('attoMatrimonio'), atto((evento as { attoEventoANPR?: unknown } | undefined)?.attoEventoANPR)],
          [t('vedovanza'), mostraGiorno(leggi(dati, 'vedovanza.datiMorteconiuge.dataEvento'))],
          [t('cessazione'), mostraGiorno(leggi(dati, 'annullamentoMatrimonio.sentenza.data'))],
        ]}
      />
    </Sezione>
  );
}

export function Cittadinanza({ dossier: { dati } }: Parte): ReactNode {
  const { t, lingua } = usaParole('scheda');
  const righe = elenco(dati, 'cittadinanza').map((una) => {
    const codice = leggi(una, 'codiceStato');
    const dal = mostraGiorno(leggi(una, 'dataValidita'));
    return [
      codice ? descrivi('02', codice, lingua) : (leggi(una, 'descrizioneStato') ?? ''),
      dal && t('dalGiorno', { giorno: dal }),
    ]
      .filter((uno) => uno)
      .join(', ');
  });
  return (
    <Sezione id="cittadinanza" titolo={t('cittadinanza')}>
      <Coppie voci={righe.map((riga) => [t('statoEstero'), riga])} />
    </Sezione>
  );
}

/** Identity card and residence permit, when the record has them. */
export function Documenti({ dossier }: Parte): ReactNode {
  const { t } = usaParole('scheda');
  const { dati, stato } = dossier;
  const iscritto = stato === 'residente' || stato === 'aire';
  const voci = [
    [t('cartaIdentita'), leggi(dati, 'cartaIdentita.numero')],
    [t('cartaScadenza'), mostraGiorno(leggi(dati, 'cartaIdentita.dataScadenza'))],
    [t('permesso'), leggi(dati, 'permessoSoggiorno.numeroSoggiorno')],
    [t('permessoDal'), mostraGiorno(leggi(dati, 'permessoSoggiorno.dataRilascio'))],
    [t('permessoAl'), mostraGiorno(leggi(dati, 'permessoSoggiorno.dataScadenza'))],
  ] as const;
  const vuoti = voci.every(([, valore]) => !valore);
  if (!iscritto && vuoti) return undefined;
  return (
    <Sezione id="documenti" titolo={t('documenti')}>
      {!vuoti && <Coppie voci={voci} />}
      {iscritto && <Cie dossier={dossier} />}
    </Sezione>
  );
}
