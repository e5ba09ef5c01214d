package org.cuteanimals.studio;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:wishes;DB_CLOSE_DELAY=-1")
class H2WishQueueTest extends WishQueueTest {}
