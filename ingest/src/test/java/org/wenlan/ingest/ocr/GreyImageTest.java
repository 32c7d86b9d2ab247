package org.wenlan.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class GreyImageTest {

  @Test
  void redTurnsWhiteBlackStaysAndWhatIsTransparentIsPaper() {
    BufferedImage image = new BufferedImage(5, 1, BufferedImage.TYPE_INT_ARGB);
    int[] colours = {0xffff0000, 0xffe0202a, 0xff000000, 0x00000000, 0xffffffff};
    image.setRGB(0, 0, 5, 1, colours, 0, 5);
    GreyImage grey = GreyImage.withoutRed(image);

    assertThat(grey.at(0, 0)).isEqualTo(255);
    assertThat(grey.at(1, 0)).isEqualTo(0xe0);
    assertThat(grey.at(2, 0)).isZero();
    assertThat(grey.at(3, 0)).isEqualTo(255);
    assertThat(grey.at(4, 0)).isEqualTo(255);
  }

  @Test
  void fourQuartersOfATurnLeadBack() {
    GreyImage image = new GreyImage(new byte[] {1, 2, 3, 4, 5, 6}, 3, 2);

    assertThat(image.turned(1)).isEqualTo(new GreyImage(new byte[] {4, 1, 5, 2, 6, 3}, 2, 3));
    assertThat(image.turned(1).turned(3)).isEqualTo(image);
    assertThat(image.turned(2).turned(2)).isEqualTo(image);
  }

  @Test
  void aSmallerPictureHoldsTheMeansOfWhatItCovers() {
    GreyImage image = new GreyImage(new byte[] {0, 10, 20, 30, 40, 50, 60, 70}, 4, 2);

    assertThat(image.resized(2, 1)).isEqualTo(new GreyImage(new byte[] {25, 45}, 2, 1));
    assertThat(image.between(1, 1)).isCloseTo(25, within(1e-9));
  }
}
