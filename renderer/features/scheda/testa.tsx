import type { ReactNode } from 'react';
import type { Dossier } from '#contract/wa/registro.ts';
import { mostraGiorno, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { cognomeNome, generalitaDi } from '../../ufficiale/lettura.ts';
import { Icona } from '../../ui/icone.tsx';
import { Distintivo } from '../../ui/stati.tsx';
import { usaApriAtto } from '../atto/apri.ts';
import { MenuAtti } from '../atto/menu-atti.tsx';
import { anni } from '../cerca/eta.ts';
import { StatoPersona } from '../cerca/riga.tsx';

/** Who it is, at a glance, and what may be done for them. */
export function Testa({
  dossier,
  letto,
  stampa,
}: {
  readonly dossier: Dossier;
  readonly letto: number;
  readonly stampa: () => void;
}): ReactNode {
  const { t } = usaParole('scheda');
  const g = generalitaDi(dossier);
  const suoi = dossier.stato === 'deceduto' ? undefined : anni(g.dataNascita, oggi());
  const validita = g.codiceFiscale?.validitaCF;
  const { vai } = usaNavigazione();
  const presente = dossier.stato === 'residente' || dossier.stato === 'aire';
  return (
    <header className="scheda-testa">
      <div>
        <h1>
          {cognomeNome(g)} <StatoPersona stato={dossier.stato} />
        </h1>
        <p>
          <span className="scheda-codice">{g.codiceFiscale?.codFiscale}</span>
          {g.codiceFiscale && validita !== '1' && (
            <Distintivo tono="attenzione" icona="avviso">
              {t('cfNonValidato')}
            </Distintivo>
          )}
          {g.codiceFiscale && validita !== '1' && presente && (
            <button
              type="button"
              className="btn btn-sm btn-link"
              onClick={() => {
                const titolo = t('agenzia-entrate:confrontoDi', { chi: cognomeNome(g) });
                vai({ nome: 'agenzia-entrate', soggetto: dossier.idSchedaSoggettoANPR, titolo });
              }}
            >
              {t('agenzia-entrate:confrontaApri')}
            </button>
          )}
          {suoi !== undefined && <span>{t('anni', { count: suoi })}</span>}
          {g.dataNascita && (
            <span>{t('natoIl', { giorno: mostraGiorno(g.dataNascita), context: g.sesso })}</span>
          )}
        </p>
      </div>
      <Azioni dossier={dossier} letto={letto} stampa={stampa} />
    </header>
  );
}

/** Where every act of the day begins (DESK.md §1). */
function Azioni({
  dossier,
  letto,
  stampa,
}: {
  readonly dossier: Dossier;
  readonly letto: number;
  readonly stampa: () => void;
}): ReactNode {
  const { t } = usaParole('scheda');
  const { vai } = usaNavigazione();
  const apriAtto = usaApriAtto();
  const { idSchedaSoggettoANPR: id } = dossier;
  const chi = cognomeNome(generalitaDi(dossier));
  const presente = dossier.stato === 'residente' || dossier.stato === 'aire';
  return (
    <div className="azioni">
      <MenuAtti dossier={dossier} letto={letto} />
      {presente && (
        <button
          type="button"
          className="btn btn-outline-primary"
          onClick={() => void apriAtto('nascita', dossier, letto)}
        >
          <Icona nome="nascita" /> {t('registraNascita')}
        </button>
      )}
      <button
        type="button"
        className="btn btn-outline-primary"
        onClick={() => {
          vai({ nome: 'certificati', id, titolo: t('certificatiDi', { chi }) });
        }}
      >
        <Icona nome="documento" /> {t('certificati')}
      </button>
      {presente && (
        <button
          type="button"
          className="btn btn-outline-primary"
          onClick={() => {
            vai({ nome: 'carta-identita', soggetto: id, titolo: t('cartaIdentitaDi', { chi }) });
          }}
        >
          <Icona nome="carta" /> {t('cartaIdentita')}
        </button>
      )}
      <button type="button" className="btn btn-outline-primary" onClick={stampa}>
        <Icona nome="stampa" /> {t('stampa')}
      </button>
    </div>
  );
}
