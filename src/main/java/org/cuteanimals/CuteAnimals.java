package org.cuteanimals;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class CuteAnimals {
  public static void main(String[] args) {
    SpringApplication.run(CuteAnimals.class, args);
  }
}
