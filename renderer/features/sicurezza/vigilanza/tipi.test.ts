import { describe, expect, it } from 'vitest';
import { servizi } from '#contract/anpr/index.ts';
import servizioDe from '../../../ufficiale/servizi.de.json' with { type: 'json' };
import servizioEn from '../../../ufficiale/servizi.en.json' with { type: 'json' };
import servizioIt from '../../../ufficiale/servizi.it.json' with { type: 'json' };
import { tipiNominati } from './tipi.ts';
import de from './vigilanza.de.json' with { type: 'json' };
import en from './vigilanza.en.json' with { type: 'json' };
import it_ from './vigilanza.it.json' with { type: 'json' };

const lingue = {
  it: { ...servizioIt.servizio, ...it_.tipi },
  en: { ...servizioEn.servizio, ...en.tipi },
  de: { ...servizioDe.servizio, ...de.tipi },
};

describe.each(Object.entries(lingue))('the kinds of access in %s', (_, nomi) => {
  it('have each a name, and no two the same', () => {
    expect(tipiNominati.filter((tipo) => !(tipo in nomi))).toEqual([]);
    const detti = tipiNominati.map((tipo) => nomi[tipo]);
    expect(detti.filter((uno, i) => detti.indexOf(uno) !== i)).toEqual([]);
  });
});

it('are all the official services that a person or a program may call', () => {
  const nominati: readonly string[] = tipiNominati;
  const chiamati = Object.values(servizi).map(({ codice }) => codice);
  expect(chiamati.filter((codice) => !nominati.includes(codice) && codice !== 'TEST')).toEqual([]);
});
