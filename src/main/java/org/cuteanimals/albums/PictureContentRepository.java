package org.cuteanimals.albums;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface PictureContentRepository extends CrudRepository<PictureContent, UUID> {}
