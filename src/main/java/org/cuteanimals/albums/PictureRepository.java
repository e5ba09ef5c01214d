package org.cuteanimals.albums;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface PictureRepository extends CrudRepository<Picture, UUID> {}
