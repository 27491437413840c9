import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { usaProfili } from '../../ufficiale/profili.ts';
import { Icona } from '../../ui/icone.tsx';
import { usaApriAtto } from '../atto/apri.ts';
import { registroAtti, type VoceRegistro } from '../atto/atti/index.ts';
import { senzaProfilo } from '../atto/menu.ts';
import './iscrizioni.css';

/** By whom the act is about; each in the order in which it happens at a desk. */
const gruppi: readonly { readonly nome: string; readonly servizi: readonly string[] }[] = [
  { nome: 'persone', servizi: ['1002'] },
  { nome: 'convivenze', servizi: ['1010', '2009'] },
  { nome: 'aire', servizi: ['A001', 'A002'] },
];

/** All that starts from nobody: an act of another family has its place at the end. */
export function daNessuno(): readonly { readonly nome: string; readonly atti: readonly VoceRegistro[] }[] {
  const tutti = registroAtti.filter(({ parteDa }) => parteDa === 'nessuno');
  const noti = gruppi.flatMap(({ servizi }) => servizi);
  return [
    ...gruppi.map(({ nome, servizi }) => ({
      nome,
      atti: tutti.filter(({ servizio }) => servizi.includes(servizio)),
    })),
    { nome: 'altri', atti: tutti.filter(({ servizio }) => !noti.includes(servizio)) },
  ].filter(({ atti }) => atti.length > 0);
}

function Una({ voce: { chiave, parole, servizio } }: { readonly voce: VoceRegistro }): ReactNode {
  const { t } = usaParole('iscrizioni-elenco');
  const apri = usaApriAtto();
  const perche = senzaProfilo(servizio, usaProfili());
  const quando =
    perche === undefined
      ? t(`${parole}:${chiave}.quando`, { defaultValue: '' })
      : t('profilo', { perche: t(`atto:impedito.${perche}`) });
  return (
    <li>
      <button
        type="button"
        className="iscrizione"
        aria-disabled={perche === undefined ? undefined : true}
        aria-describedby={quando === '' ? undefined : `quando-${chiave}`}
        onClick={() => {
          if (perche === undefined) void apri(chiave);
        }}
      >
        <span className="iscrizione-nome">{t(`${parole}:${chiave}.titolo`)}</span>
        <span className="iscrizione-codice">{servizio}</span>
      </button>
      {quando !== '' && (
        <p id={`quando-${chiave}`} className="iscrizione-quando">
          {quando}
        </p>
      )}
    </li>
  );
}

/** What can be registered of somebody who has no record: first of all, is there really none? */
export function NuovaIscrizione(): ReactNode {
  const { t } = usaParole('iscrizioni-elenco');
  const { vai } = usaNavigazione();
  return (
    <>
      <header className="iscrizioni-testa">
        <h1>{t('titolo')}</h1>
        <p>{t('prima')}</p>
        <button
          type="button"
          className="btn btn-primary"
          onClick={() => {
            vai({ nome: 'cerca' });
          }}
        >
          <Icona nome="cerca" /> {t('cerca')}
        </button>
      </header>
      {daNessuno().map(({ nome, atti }) => (
        <section key={nome} className="sezione" aria-labelledby={`iscrizioni-${nome}`}>
          <h2 id={`iscrizioni-${nome}`}>{t(`gruppo.${nome}`)}</h2>
          {nome === 'persone' && <p>{t('nascita')}</p>}
          <ul className="iscrizioni">
            {atti.map((voce) => (
              <Una key={voce.chiave} voce={voce} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
