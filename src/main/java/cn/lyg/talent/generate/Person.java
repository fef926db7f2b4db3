package cn.lyg.talent.generate;

import java.time.LocalDate;

/** Somebody who applies. */
record Person(String idType, String idNumber, String name, String sex, LocalDate birthDate) {

  boolean isResident() {
    return idType.equals("resident_id");
  }
}
