import type { ReactNode } from 'react';
import { etichetta } from '#contract/tabelle/index.ts';
import { statiEsteri } from '#resources/tabelle/index.ts';
import { mostraGiorno } from '../../../date.ts';
import { usaParole, type Lingua } from '../../../lingua.ts';
import { CampoData } from '../../../ui/campi/data.tsx';
import { CampoLuogo } from '../../../ui/campi/luogo.tsx';
import { CampoScelta, CampoSelezione, type Opzione } from '../../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { limite1001 } from '../../../ufficiale/limiti.ts';
import { cognomeScelto, scelteCognome } from '../aggiorna.ts';
import { g } from '../campi.ts';
import { termineDichiarazione } from '../controlli.ts';
import { cittadinanzaProposta, type Modulo } from '../modulo.ts';
import type { PassoModulo } from './parti.ts';

function giorniPrima(giorno: string, quanti: number): string {
  return new Date(Date.parse(giorno) - quanti * 86_400_000).toISOString().slice(0, 10);
}

/** Citizenships that could be written on the day of the birth, the Italian one first. */
function cittadinanze(giorno: string, lingua: Lingua): Opzione[] {
  return statiEsteri.voci
    .filter(({ cittadinanza, dal, al }) => cittadinanza && (dal ?? '') <= giorno && giorno <= (al ?? '9999'))
    .map((voce) => ({ valore: voce.codice, nome: etichetta(voce, lingua) }))
    .sort((x, y) => Number(y.valore === '100') - Number(x.valore === '100') || x.nome.localeCompare(y.nome));
}

/** Who is born, when, where, and the surname that the parents agreed. */
export function PassoNeonato({ modulo, cambia, errore, t, oggi }: PassoModulo): ReactNode {
  const { lingua } = usaParole('nascita');
  const proposta = cittadinanzaProposta(modulo);
  return (
    <>
      <CampoTesto
        nome={`${g}.nome`}
        etichetta={t('nome')}
        nota={t('nomeNota')}
        valore={modulo.nome}
        cambia={(nome) => {
          cambia({ nome });
        }}
        errore={errore(`${g}.nome`)}
        maiuscolo
        {...limite1001(`${g}.nome`)}
      />
      <CampoScelta
        nome="datiControllo.origineCognome"
        etichetta={t('cognomeScelta')}
        nota={t('cognomeNota')}
        valore={modulo.sceltaCognome}
        cambia={(scelta) => {
          cambia({ sceltaCognome: scelta as Modulo['sceltaCognome'] });
        }}
        errore={errore('datiControllo.origineCognome')}
        opzioni={scelteCognome(modulo).map((scelta) => ({
          valore: scelta,
          nome: scelta === 'altro' ? t('cognome.altro') : cognomeScelto(scelta, modulo),
          nota: t(`cognomeDi.${scelta}`),
        }))}
      />
      {modulo.sceltaCognome === 'altro' && (
        <CampoTesto
          nome={`${g}.cognome`}
          etichetta={t('cognomeScritto')}
          valore={modulo.cognome}
          cambia={(cognome) => {
            cambia({ cognome });
          }}
          errore={errore(`${g}.cognome`)}
          maiuscolo
          {...limite1001(`${g}.cognome`)}
        />
      )}
      <div className="riga-campi">
        <CampoScelta
          nome={`${g}.sesso`}
          etichetta={t('sesso')}
          inRiga
          valore={modulo.sesso}
          cambia={(sesso) => {
            cambia({ sesso: sesso as Modulo['sesso'] });
          }}
          errore={errore(`${g}.sesso`)}
          opzioni={[
            { valore: 'F', nome: t('femmina') },
            { valore: 'M', nome: t('maschio') },
          ]}
        />
        <CampoData
          nome={`${g}.dataNascita`}
          etichetta={t('dataNascita')}
          nota={t('dataNascitaNota', {
            giorni: termineDichiarazione,
            dal: mostraGiorno(giorniPrima(oggi, termineDichiarazione)),
            al: mostraGiorno(oggi),
          })}
          valore={modulo.dataNascita}
          cambia={(dataNascita) => {
            cambia({ dataNascita });
          }}
          errore={errore(`${g}.dataNascita`)}
        />
      </div>
      <CampoLuogo
        nome={`${g}.luogoNascita`}
        etichetta={t('luogo')}
        nota={t('luogoNota')}
        valore={modulo.luogo}
        cambia={(luogo) => {
          cambia({ luogo });
        }}
        data={modulo.dataNascita}
        tipo="tutti"
        errore={errore(`${g}.luogoNascita`)}
      />
      {modulo.luogo?.tipo === 'stato' && (
        <CampoTesto
          nome={`${g}.luogoNascita.localita.descrizioneLocalita`}
          etichetta={t('citta')}
          facoltativo
          valore={modulo.citta}
          cambia={(citta) => {
            cambia({ citta });
          }}
          errore={errore(`${g}.luogoNascita.localita.descrizioneLocalita`)}
          maiuscolo
          {...limite1001(`${g}.luogoNascita.localita.descrizioneLocalita`)}
        />
      )}
      <CampoSelezione
        nome="cittadinanza.codiceStato"
        etichetta={t('cittadinanza')}
        nota={t(
          proposta === ''
            ? 'cittadinanzaDaScegliere'
            : proposta === '100'
              ? 'cittadinanzaItaliana'
              : 'cittadinanzaGenitori',
        )}
        valore={modulo.cittadinanza}
        cambia={(cittadinanza) => {
          cambia({ cittadinanza });
        }}
        vuota={t('scegli')}
        opzioni={cittadinanze(modulo.dataNascita || oggi, lingua)}
        errore={errore('cittadinanza.codiceStato')}
      />
    </>
  );
}
