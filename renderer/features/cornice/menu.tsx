import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione, type Schermata } from '../../navigazione.tsx';
import { usaEvento } from '../../ponte.ts';
import { usaPermessi } from '../../ufficiale/permessi.ts';
import { Icona, type NomeIcona } from '../../ui/icone.tsx';
import { ammesso, usaRuolo } from './ammessi.ts';
import { partiAperte } from '../sicurezza/quali.ts';
import { tastiDi, type Comando } from './scorciatoie.ts';
import './menu.css';

type Voce = Extract<Comando, Schermata['nome']>;
const voci: readonly { readonly nome: Voce; readonly icona: NomeIcona }[] = [
  { nome: 'cerca', icona: 'cerca' },
  { nome: 'iscrizioni', icona: 'arrivo' },
  { nome: 'uscita', icona: 'posta' },
  { nome: 'operazioni', icona: 'storico' },
  { nome: 'emessi', icona: 'stampa' },
  { nome: 'procedimenti', icona: 'orologio' },
  { nome: 'carta-identita', icona: 'carta' },
  { nome: 'richieste', icona: 'richiesta' },
  { nome: 'estrazioni', icona: 'estrazione' },
  { nome: 'agenzia-entrate', icona: 'confronto' },
  { nome: 'consolati', icona: 'mondo' },
  { nome: 'tabelle', icona: 'elenco' },
  { nome: 'postazione', icona: 'postazione' },
];
/** What belongs to a person is under the search that found them. */
const dentroCerca = new Set<Schermata['nome']>(['cerca', 'scheda', 'certificati', 'certificati-famiglia']);

export function Menu({
  qui,
  inAttesa,
  esegui,
}: {
  readonly qui: Schermata;
  readonly inAttesa: number;
  readonly esegui: (comando: Comando) => void;
}): ReactNode {
  const { t } = usaParole('cornice');
  const formazione = usaEvento('postazione.stato')?.ambiente === 'formazione';
  const permessi = usaPermessi();
  const ruolo = usaRuolo();
  const mie = voci.filter(({ nome }) => ammesso(ruolo, nome));
  // Without keys of their own; some only for whoever may.
  const altre = [
    { nome: 'predisposizioni', icona: 'libro', vista: ammesso(ruolo, 'predisposizioni') },
    { nome: 'prefettura', icona: 'carta', vista: permessi.has('prefettura.carte') },
    { nome: 'sicurezza', icona: 'lucchetto', vista: partiAperte(permessi).length > 0 },
    { nome: 'amministrazione', icona: 'casa', vista: permessi.has('amministrazione.comune') },
    { nome: 'esercizi', icona: 'bene', vista: formazione },
  ] as const;
  const attuale = dentroCerca.has(qui.nome) ? 'cerca' : qui.nome === 'richiesta' ? 'richieste' : qui.nome;
  const conTasti = mie.map(({ nome, icona }) => (
    <VoceConTasti
      key={nome}
      nome={nome}
      attuale={attuale}
      qui={qui}
      esegui={esegui}
      icona={icona}
      inAttesa={inAttesa}
    />
  ));
  const senzaTasti = altre.map(
    ({ nome, icona, vista }) =>
      vista && <VoceSenzaTasti key={nome} nome={nome} attuale={attuale} icona={icona} />,
  );
  return (
    <nav className="menu" aria-label={t('menu')}>
      <ul>
        {/* Who has no counter begins with their own work. */}
        {ammesso(ruolo, 'cerca') ? [conTasti, senzaTasti] : [senzaTasti, conTasti]}
      </ul>
      <VoceAiuto esegui={esegui} />
    </nav>
  );
}

function VoceConTasti({
  nome,
  attuale,
  qui,
  esegui,
  icona,
  inAttesa,
}: {
  readonly nome: Voce;
  readonly attuale: string;
  readonly qui: Schermata;
  readonly esegui: (comando: Comando) => void;
  readonly icona: NomeIcona;
  readonly inAttesa: number;
}): ReactNode {
  const { t } = usaParole('cornice');
  return (
    <li>
      <button
        type="button"
        aria-current={attuale === nome ? (qui.nome === nome ? 'page' : 'true') : undefined}
        onClick={() => {
          esegui(nome);
        }}
      >
        <Icona nome={icona} />
        <span className="menu-nome">{t(`schermata.${nome}`)}</span>
        {nome === 'uscita' && inAttesa > 0 ? (
          <span className="menu-conto">
            {inAttesa}
            <span className="visually-hidden"> {t('daChiudere')}</span>
          </span>
        ) : (
          <kbd aria-hidden="true">{tastiDi(nome).join(' ')}</kbd>
        )}
      </button>
    </li>
  );
}

function VoceSenzaTasti({
  nome,
  attuale,
  icona,
}: {
  readonly nome: 'amministrazione' | 'prefettura' | 'predisposizioni' | 'sicurezza' | 'esercizi';
  readonly attuale: string;
  readonly icona: 'bene' | 'carta' | 'casa' | 'libro' | 'lucchetto';
}): ReactNode {
  const { vai } = usaNavigazione();
  const { t } = usaParole('cornice');
  return (
    <li>
      <button
        type="button"
        aria-current={attuale === nome ? 'page' : undefined}
        onClick={() => {
          vai({ nome });
        }}
      >
        <Icona nome={icona} />
        <span className="menu-nome">{t(`schermata.${nome}`)}</span>
      </button>
    </li>
  );
}

function VoceAiuto({ esegui }: { readonly esegui: (comando: Comando) => void }): ReactNode {
  const { t } = usaParole('cornice');
  return (
    <button
      type="button"
      className="menu-aiuto"
      onClick={() => {
        esegui('aiuto');
      }}
    >
      <Icona nome="tastiera" />
      <span className="menu-nome">{t('tastiera')}</span>
      <kbd aria-hidden="true">?</kbd>
    </button>
  );
}
